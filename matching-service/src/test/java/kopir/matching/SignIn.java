package kopir.matching;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import kopir.contracts.PersonId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

/** A sign-in provider with a key of its own: signs tokens for the tests, and tells the service how to check them. */
@Configuration(proxyBeanMethods = false)
public class SignIn {
    static final String ISSUER = "http://sign-in.test";
    private static final RSAKey KEY = key();

    @Bean
    ReactiveJwtDecoder decoder() throws JOSEException {
        return NimbusReactiveJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
    }

    static String token(String subject) {
        return sign(new JWTClaimsSet.Builder().subject(subject));
    }

    /** A token of a service's own credentials. */
    static String serviceToken(String client) {
        return sign(new JWTClaimsSet.Builder().subject(client).claim("scope", "addresses"));
    }

    private static String sign(JWTClaimsSet.Builder claims) {
        try {
            Instant now = Instant.now();
            SignedJWT token = new SignedJWT(
                    new JWSHeader(JWSAlgorithm.RS256),
                    claims.issuer(ISSUER)
                            .audience("kopir")
                            .issueTime(Date.from(now))
                            .expirationTime(Date.from(now.plusSeconds(600)))
                            .build());
            token.sign(new RSASSASigner(KEY));
            return token.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    /** The opaque id under which services know somebody. */
    static UUID person(String subject) {
        return PersonId.of(ISSUER, subject);
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }
}
