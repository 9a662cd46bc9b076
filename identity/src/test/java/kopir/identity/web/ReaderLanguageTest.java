package kopir.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ReaderLanguageTest {

    @ParameterizedTest
    @CsvSource({
        "   ,         ,         en-US,     en",
        "   ,         ,         ru,        ru",
        "   ,         ,         'kk ru en', ru",
        "   ,         ,         kk,        en",
        "ru ,         ,         en,        ru",
        "en ,         ,         ru,        en",
        "fr ,         ,         ru,        ru",
        "'<x>',       ,         ru,        ru",
        "   , 'kk ru-RU en',    en,        ru",
        "en , ru,               ru,        en"
    })
    void the_reader_gets_the_language_asked_for_or_else_the_browsers_first_that_we_have(
            @Nullable String lang, @Nullable String uiLocales, String browser, String expected) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setPreferredLocales(
                Arrays.stream(browser.split(" ")).map(Locale::forLanguageTag).toList());
        if (lang != null) {
            request.setParameter("lang", lang);
        }
        if (uiLocales != null) {
            request.setParameter("ui_locales", uiLocales);
        }

        assertThat(new ReaderLanguage().resolveLocale(request).getLanguage()).isEqualTo(expected);
    }
}
