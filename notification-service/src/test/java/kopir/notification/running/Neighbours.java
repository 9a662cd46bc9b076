package kopir.notification.running;

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
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands in for the sign-in provider and the directory: answers as they do and remembers what it was asked. */
public final class Neighbours {
    public static final String CLIENT_SECRET = "the client's secret";

    private final JsonMapper json = new JsonMapper();
    private final RSAKey key = key("test");
    private final HttpServer server;
    private final Map<UUID, Map<String, String>> addresses = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile boolean directoryAway;
    private volatile boolean signInAway;

    /** @param token the bearer token it came with */
    public record Asked(UUID seat, String token) {}

    public Neighbours() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", this::configuration);
        server.createContext("/oauth2/jwks", this::keys);
        server.createContext("/oauth2/token", this::token);
        server.createContext("/internal/addresses", this::addresses);
        server.setExecutor(java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** A person's token, as the sign-in provider gives it. */
    public String tokenOf(String subject) {
        return sign(person(subject), key);
    }

    /** One that is signed with a key nobody has seen yet: perhaps the provider has a new one. */
    public String tokenOfUnknownKey(String subject) {
        return sign(person(subject), key("another"));
    }

    private static JWTClaimsSet.Builder person(String subject) {
        return new JWTClaimsSet.Builder().subject(subject).claim("scope", "openid");
    }

    public void lives(UUID seat, String email, String language, @Nullable String secret) {
        addresses.put(
                seat,
                secret == null
                        ? Map.of(
                                "seat",
                                seat.toString(),
                                "email",
                                email,
                                "language",
                                language,
                                "timeZone",
                                "Asia/Almaty")
                        : Map.of(
                                "seat",
                                seat.toString(),
                                "email",
                                email,
                                "language",
                                language,
                                "timeZone",
                                "Asia/Almaty",
                                "secret",
                                secret));
    }

    public void directoryIsAway(boolean away) {
        directoryAway = away;
    }

    public List<Asked> askedFor(UUID seat) {
        return asked.stream().filter(question -> question.seat().equals(seat)).toList();
    }

    private void configuration(HttpExchange exchange) throws IOException {
        answer(
                exchange,
                200,
                Map.of(
                        "issuer",
                        url(),
                        "jwks_uri",
                        url() + "/oauth2/jwks",
                        "token_endpoint",
                        url() + "/oauth2/token",
                        "subject_types_supported",
                        List.of("public")));
    }

    public void signInIsAway(boolean away) {
        signInAway = away;
    }

    private void keys(HttpExchange exchange) throws IOException {
        if (signInAway) {
            answer(exchange, 503, Map.of("title", "away"));
            return;
        }
        answer(exchange, 200, new JWKSet(key.toPublicJWK()).toJSONObject());
    }

    private void token(HttpExchange exchange) throws IOException {
        String credentials = "notification:" + java.net.URLEncoder.encode(CLIENT_SECRET, StandardCharsets.UTF_8);
        String expected = "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || !body.contains("grant_type=client_credentials")
                || !body.contains("scope=addresses")) {
            answer(exchange, 401, Map.of("error", "invalid_client"));
            return;
        }
        String token = sign(new JWTClaimsSet.Builder().subject("notification").claim("scope", "addresses"), key);
        answer(exchange, 200, Map.of("access_token", token, "token_type", "Bearer", "expires_in", 300));
    }

    private void addresses(HttpExchange exchange) throws IOException {
        JsonNode question = json.readTree(exchange.getRequestBody());
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        for (JsonNode seat : question.get("seats")) {
            asked.add(new Asked(UUID.fromString(seat.asString()), token));
        }
        if (directoryAway) {
            answer(exchange, 503, Map.of("title", "away"));
            return;
        }
        answer(
                exchange,
                200,
                Map.of(
                        "addresses",
                        question.get("seats")
                                .valueStream()
                                .map(seat -> addresses.get(UUID.fromString(seat.asString())))
                                .filter(java.util.Objects::nonNull)
                                .toList()));
    }

    private void answer(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = json.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String sign(JWTClaimsSet.Builder claims, RSAKey key) {
        Instant now = Instant.now();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                claims.issuer(url())
                        .audience("kopir")
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(600)))
                        .build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
