package kopir.identity;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The portal as a client of the sign-in: sends browsers there, gets tokens for what they bring back. */
final class Portal {
    static final String CALLBACK = RunningIdentity.PORTAL + "/login/oauth2/code/kopir";
    private static final String VERIFIER = "a-verifier-as-long-as-the-forty-three-characters-it-takes";

    private final RunningIdentity identity;
    private final Browser programs = new Browser();

    Portal(RunningIdentity identity) {
        this.identity = identity;
    }

    /** Where it sends a browser that is not signed in. */
    String authorization() {
        return authorization(CALLBACK) + "&code_challenge_method=S256&code_challenge=" + challenge();
    }

    String authorization(String callback) {
        return identity.issuer + "/oauth2/authorize?response_type=code&client_id=portal&scope=openid&state=the-state"
                + "&nonce=the-nonce&redirect_uri=" + Browser.encoded(callback);
    }

    /** Exchanges the code with which the browser came back. */
    JsonNode tokens(URI callback) {
        Map<String, String> query =
                UriComponentsBuilder.fromUri(callback).build().getQueryParams().toSingleValueMap();
        if (!callback.toString().startsWith(CALLBACK + "?") || !"the-state".equals(query.get("state"))) {
            throw new AssertionError("Not sent back to the portal: " + callback);
        }
        return token(
                "portal",
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        query.getOrDefault("code", ""),
                        "redirect_uri",
                        CALLBACK,
                        "code_verifier",
                        VERIFIER));
    }

    JsonNode renewed(String refreshToken) {
        return token("portal", Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    /** A token request of a client with its secret from the data folder. */
    JsonNode token(String client, Map<String, String> form) {
        return token(client, identity.secret(client + ".secret"), form);
    }

    JsonNode token(String client, String secret, Map<String, String> form) {
        String credentials =
                Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        Browser.Page answer = programs.post(
                identity.issuer + "/oauth2/token", form, "Authorization", "Basic " + credentials, "Accept", "*/*");
        return new JsonMapper().readTree(answer.html());
    }

    /** Checks signature, issuer and times by what the issuer publishes, as services do. */
    Jwt verified(String token) {
        JwtDecoder decoder = JwtDecoders.fromIssuerLocation(identity.issuer.toString());
        return decoder.decode(token);
    }

    private static String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
