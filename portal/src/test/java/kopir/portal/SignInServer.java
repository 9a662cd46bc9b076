package kopir.portal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** An OpenID Connect provider as far as the portal needs one. It signs in, without asking, whoever it is told to. */
final class SignInServer implements AutoCloseable {
    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

    /** The parameters of each token request. */
    final List<Map<String, String>> tokenRequests = new CopyOnWriteArrayList<>();

    /** The parameters of each request to end a sign-in. */
    final List<Map<String, String>> signOuts = new CopyOnWriteArrayList<>();

    volatile String nextSubject = "somebody";
    volatile int accessTokenSeconds = 600;
    volatile boolean refreshes = true;

    SignInServer() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("test").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/oauth2/authorize", this::authorize);
        server.createContext("/oauth2/token", this::token);
        server.createContext("/oauth2/jwks", exchange -> json(exchange, 200, new JWKSet(key).toString()));
        server.createContext("/connect/logout", exchange -> {
            signOuts.add(parameters(exchange.getRequestURI().getRawQuery()));
            redirect(exchange, signOuts.getLast().get("post_logout_redirect_uri"));
        });
        server.start();
    }

    void recover() {
        tokenRequests.clear();
        signOuts.clear();
        accessTokenSeconds = 600;
        refreshes = true;
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
        Map<String, String> granted = new HashMap<>(asked);
        granted.put("subject", nextSubject);
        String code = UUID.randomUUID().toString();
        codes.put(code, granted);
        redirect(exchange, asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> asked =
                parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        tokenRequests.add(asked);
        boolean refresh = "refresh_token".equals(asked.get("grant_type"));
        Map<String, String> granted =
                refresh ? Map.of("subject", asked.getOrDefault("refresh_token", "")) : codes.remove(asked.get("code"));
        if (granted == null || (refresh && !refreshes) || (!refresh && !provesItself(asked, granted))) {
            json(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        String subject = granted.getOrDefault("subject", "");
        json(exchange, 200, """
                {"access_token":"%s","token_type":"Bearer","expires_in":%d,"refresh_token":"%s","id_token":"%s","scope":"openid"}
                """.formatted(
                        jwt(subject, "kopir", null),
                        accessTokenSeconds,
                        subject,
                        jwt(subject, "portal", granted.get("nonce"))));
    }

    /** RFC 7636, section 4.6. */
    private static boolean provesItself(Map<String, String> asked, Map<String, String> granted) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(asked.getOrDefault("code_verifier", "").getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).equals(granted.get("code_challenge"));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private String jwt(String subject, String audience, @Nullable String nonce) {
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(subject)
                .audience(audience)
                .claim("nonce", nonce)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)))
                .build();
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims);
        try {
            jwt.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }

    private static Map<String, String> parameters(@Nullable String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static void redirect(HttpExchange exchange, @Nullable String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location == null ? "/" : location);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
