package kopir.portal.page;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.i18n.LocaleContextResolver;
import reactor.core.publisher.Mono;

/**
 * In which language a page is shown: the one just chosen by the link in the header ({@code ?lang=ru}), else the one chosen
 * before (a cookie), else the browser's, else English. Browsers in the region's other languages get Russian, which more
 * of their readers share.
 */
public final class Languages implements LocaleContextResolver, WebFilter {
    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final Locale RUSSIAN = Locale.of("ru");

    private static final String PARAMETER = "lang";
    private static final String COOKIE = "KOPIR_LANGUAGE";
    private static final List<String> READERS_OF_RUSSIAN = List.of("ru", "kk", "ky", "tg", "tk", "uz");

    private final boolean secure;

    /** @param secure whether browsers come by https, so that the cookie may be for https only */
    public Languages(boolean secure) {
        this.secure = secure;
    }

    /** The link in the header switches to this one. */
    public static Locale other(Locale language) {
        return language.equals(RUSSIAN) ? ENGLISH : RUSSIAN;
    }

    @Override
    public LocaleContext resolveLocaleContext(ServerWebExchange exchange) {
        HttpCookie cookie = exchange.getRequest().getCookies().getFirst(COOKIE);
        Locale language = chosen(exchange)
                .or(() -> cookie == null ? Optional.empty() : known(cookie.getValue()))
                .orElseGet(() -> browsers(exchange));
        return new SimpleLocaleContext(language);
    }

    @Override
    public void setLocaleContext(ServerWebExchange exchange, @Nullable LocaleContext localeContext) {
        throw new UnsupportedOperationException("The reader chooses the language.");
    }

    /** Remembers a choice. */
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        chosen(exchange)
                .ifPresent(language -> exchange.getResponse()
                        .addCookie(ResponseCookie.from(COOKIE, language.getLanguage())
                                .httpOnly(true)
                                .sameSite("Lax")
                                .path("/")
                                .secure(secure)
                                .maxAge(Duration.ofDays(365))
                                .build()));
        return chain.filter(exchange);
    }

    private static Optional<Locale> chosen(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getRequest().getQueryParams().getFirst(PARAMETER))
                .flatMap(Languages::known);
    }

    private static Optional<Locale> known(String code) {
        return switch (code) {
            case "en" -> Optional.of(ENGLISH);
            case "ru" -> Optional.of(RUSSIAN);
            default -> Optional.empty();
        };
    }

    private static Locale browsers(ServerWebExchange exchange) {
        try {
            for (Locale wanted : exchange.getRequest().getHeaders().getAcceptLanguageAsLocales()) {
                if (wanted.getLanguage().equals("en")) {
                    return ENGLISH;
                }
                if (READERS_OF_RUSSIAN.contains(wanted.getLanguage())) {
                    return RUSSIAN;
                }
            }
        } catch (IllegalArgumentException malformed) {
            return ENGLISH;
        }
        return ENGLISH;
    }
}
