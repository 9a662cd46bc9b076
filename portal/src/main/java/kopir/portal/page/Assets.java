package kopir.portal.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.webjars.WebJarVersionLocator;
import reactor.core.publisher.Mono;

/**
 * Styles and scripts, all from our own origin: these files and no others. Their path holds a checksum of all of them, so
 * a browser asks for each once and never shows an old one with a new page.
 */
public final class Assets {
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Map<String, byte[]> files = new TreeMap<>();
    private final String path;

    public Assets() {
        files.put(
                "govuk-frontend.css", withoutGovUkFont(webJar("govuk-frontend", "dist/govuk/govuk-frontend.min.css")));
        files.put("govuk-frontend.js", webJar("govuk-frontend", "dist/govuk/govuk-frontend.min.js"));
        files.put("htmx.js", webJar("htmx.org", "dist/htmx.min.js"));
        files.put("sse.js", webJar("htmx-ext-sse", "sse.js"));
        for (String own : new String[] {"kopir.css", "early.js", "kopir.js", "icon.svg"}) {
            files.put(own, bytes("kopir/portal/assets/" + own));
        }
        path = "/assets/" + checksum();
    }

    /** What the files' names follow, for instance {@code /assets/1f3d5b7a}. */
    public String path() {
        return path;
    }

    public RouterFunction<ServerResponse> route() {
        return RouterFunctions.route(RequestPredicates.GET("/assets/{checksum}/{name}"), this::file);
    }

    private Mono<ServerResponse> file(ServerRequest request) {
        String name = request.pathVariable("name");
        byte[] content = files.get(name);
        return content == null
                ? ServerResponse.notFound().build()
                : ServerResponse.ok()
                        .contentType(type(name))
                        .cacheControl(FOR_GOOD)
                        .bodyValue(content);
    }

    private static MediaType type(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (ending) {
            case "css" -> new MediaType("text", "css", StandardCharsets.UTF_8);
            case "js" -> new MediaType("text", "javascript", StandardCharsets.UTF_8);
            default -> MediaType.valueOf("image/svg+xml");
        };
    }

    /** Its font may be used on gov.uk only: neither name it nor offer it for download. */
    private static byte[] withoutGovUkFont(byte[] css) {
        return new String(css, StandardCharsets.UTF_8)
                .replaceAll("@font-face\\{[^}]*}", "")
                .replace("font-family:GDS Transport,arial,sans-serif", "font-family:var(--kopir-font)")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] webJar(String name, String file) {
        String found = new WebJarVersionLocator().fullPath(name, file);
        if (found == null) {
            throw new IllegalStateException("The web library " + name + " has no " + file);
        }
        return bytes(found);
    }

    private static byte[] bytes(String classPath) {
        try {
            return new ClassPathResource(classPath, Assets.class.getClassLoader()).getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private String checksum() {
        CRC32 sum = new CRC32();
        files.values().forEach(sum::update);
        return Long.toHexString(sum.getValue());
    }
}
