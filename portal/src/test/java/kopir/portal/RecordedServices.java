package kopir.portal;

import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Answers as directory, matching and notification do, from JSON files: {@code services/<who>/GET api members me.json} for
 * one person, else {@code services/GET api members me.json}. A test puts another answer in its place where it needs one.
 */
final class RecordedServices implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Reply> instead = new ConcurrentHashMap<>();
    private final List<String> down = new CopyOnWriteArrayList<>();

    /** Everything that was asked, in order. */
    final List<Call> calls = new CopyOnWriteArrayList<>();

    record Reply(int status, String body) {}

    /** @param what for instance {@code POST /api/requests} */
    record Call(String what, String body, Map<String, List<String>> headers) {
        @Nullable
        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst()
                    .orElse(null);
        }
    }

    RecordedServices() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** @param service {@code directory}, {@code matching} or {@code notification} */
    String url(String service) {
        return "http://localhost:" + server.getAddress().getPort() + "/" + service;
    }

    /** @param body JSON, or server-sent events where it begins so */
    void answer(String what, int status, String body) {
        instead.put(what, new Reply(status, body));
    }

    /** The answer in a file, to be changed a little: {@code member/GET api members me}. */
    static String recorded(String name) {
        return file("services/" + name + ".json").orElseThrow();
    }

    /** Refuses with a problem of this type, and perhaps about a field. */
    void refuse(String what, int status, String type, String more) {
        answer(
                what,
                status,
                "{\"type\":\"https://kopir.example/problems/%s\",\"status\":%d%s}".formatted(type, status, more));
    }

    /** Whether anybody asked for something of this kind. */
    boolean asked(String what) {
        return calls.stream().anyMatch(call -> call.what().equals(what));
    }

    /** Closes every connection to this service without an answer. */
    void breakDown(String service) {
        down.add(service);
    }

    void recover() {
        down.clear();
        instead.clear();
        calls.clear();
    }

    /** The last call of this kind. */
    Call last(String what) {
        return calls.reversed().stream()
                .filter(call -> call.what().equals(what))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody asked " + what + " but " + calls));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        String service = path.split("/", 3)[1];
        if (down.contains(service)) {
            exchange.close();
            return;
        }
        String what = exchange.getRequestMethod() + " " + path.substring(service.length() + 1);
        calls.add(new Call(
                what,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                Map.copyOf(exchange.getRequestHeaders())));
        Reply reply = Optional.ofNullable(instead.get(what))
                .or(() -> recorded(what, exchange))
                .orElseGet(
                        () -> new Reply(404, "{\"type\":\"https://kopir.example/problems/not-found\",\"status\":404}"));
        send(exchange, reply);
    }

    private static Optional<Reply> recorded(String what, HttpExchange exchange) {
        String file = what.replace("/", " ").replaceAll(" +", " ") + ".json";
        return file("services/" + person(exchange) + "/" + file)
                .or(() -> file("services/" + file))
                .or(() -> what.startsWith("GET") ? Optional.empty() : Optional.of(""))
                .map(body -> new Reply(body.isEmpty() ? 204 : 200, body));
    }

    private static Optional<String> file(String name) {
        try (InputStream in = RecordedServices.class.getClassLoader().getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String person(HttpExchange exchange) {
        String bearer = exchange.getRequestHeaders().getFirst("Authorization");
        try {
            return bearer == null
                    ? "nobody"
                    : SignedJWT.parse(bearer.substring("Bearer ".length()))
                            .getJWTClaimsSet()
                            .getSubject();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String type(Reply reply) {
        if (reply.body().startsWith("event:")) {
            return "text/event-stream";
        }
        return reply.status() >= 400 ? "application/problem+json" : "application/json";
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type(reply));
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
