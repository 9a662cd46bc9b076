package kopir.directory.reading.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import kopir.platform.http.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a page ended: the id of its last member, wrapped so that nobody builds one by hand. */
final class Cursor {
    private Cursor() {}

    /** @return the id after which the page begins, or an empty text for the first */
    static String read(@Nullable String cursor) {
        if (cursor == null) {
            return "";
        }
        try {
            String id = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            return UUID.fromString(id).toString();
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("cursor", "This is no cursor of ours.", "the one of the Link header");
        }
    }

    /** The next page with the same filters, as RFC 8288 writes links. */
    static String link(ServerHttpRequest request, UUID last) {
        String cursor = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(last.toString().getBytes(StandardCharsets.US_ASCII));
        URI next = UriComponentsBuilder.fromUri(request.getURI())
                .scheme(null)
                .host(null)
                .port(null)
                .replaceQueryParam("cursor", cursor)
                .build(true)
                .toUri();
        return "<" + next + ">; rel=\"next\"";
    }
}
