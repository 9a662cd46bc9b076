package kopir.portal.page;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.web.server.ServerWebExchange;

/** In which zone times are shown: the one a person has chosen, else the one their browser runs in, else UTC. */
public final class Zones {
    /** Set by {@code early.js}. */
    private static final String COOKIE = "KOPIR_ZONE";

    private static final ZoneId UTC = ZoneId.of("UTC");

    private Zones() {}

    /** UTC where the browser has not said one, as without JavaScript and on its first page, or an unknown one. */
    public static ZoneId ofBrowser(ServerWebExchange exchange) {
        HttpCookie cookie = exchange.getRequest().getCookies().getFirst(COOKIE);
        return known(cookie == null ? null : cookie.getValue(), UTC);
    }

    static ZoneId known(@Nullable String id, ZoneId otherwise) {
        try {
            return id == null || id.isBlank() ? otherwise : ZoneId.of(id);
        } catch (DateTimeException unknown) {
            return otherwise;
        }
    }
}
