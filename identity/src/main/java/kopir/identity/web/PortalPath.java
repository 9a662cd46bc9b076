package kopir.identity.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * A place on the portal to go on to after signing in: a path, perhaps with a query. Nothing that a browser could take
 * for another site makes one.
 *
 * @param path begins with one slash
 */
public record PortalPath(String path) {
    private static final int LONGEST = 1_000;

    /** @return empty for anything but a path: full addresses, {@code //host}, backslashes, control characters */
    public static Optional<PortalPath> of(String path) {
        // Browsers read \ as / and drop tabs and line ends, so "/\t/host" would be "//host"; a URI has none of these.
        if (!path.startsWith("/") || path.startsWith("//") || path.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(path);
            return uri.getRawAuthority() == null && uri.getScheme() == null
                    ? Optional.of(new PortalPath(uri.toASCIIString()))
                    : Optional.empty();
        } catch (URISyntaxException notAPath) {
            return Optional.empty();
        }
    }
}
