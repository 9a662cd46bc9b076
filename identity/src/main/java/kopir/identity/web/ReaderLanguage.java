package kopir.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language of a page: {@code ?lang=} where it names one of ours, or the first of the portal's {@code ui_locales}
 * (OpenID Connect Core, 3.1.2.1) or else of the browser's languages that is one, else English. Nothing is remembered;
 * forms and links pass it on.
 */
public final class ReaderLanguage implements LocaleResolver {
    public static final Locale RUSSIAN = Locale.of("ru");
    private static final List<Locale> OURS = List.of(Locale.ENGLISH, RUSSIAN);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Stream<Locale> asked = Stream.of("lang", "ui_locales")
                .map(request::getParameter)
                .filter(Objects::nonNull)
                .flatMap(tags -> Stream.of(tags.split(" ")))
                .map(Locale::forLanguageTag);
        return Stream.concat(asked, Collections.list(request.getLocales()).stream())
                .map(wanted -> Locale.of(wanted.getLanguage()))
                .filter(OURS::contains)
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language is chosen by each request");
    }

    /** A page of ours in the language of this request. */
    String page(String path, HttpServletRequest request) {
        return path + "?lang=" + resolveLocale(request).getLanguage();
    }

    static Locale other(Locale language) {
        return language.equals(RUSSIAN) ? Locale.ENGLISH : RUSSIAN;
    }
}
