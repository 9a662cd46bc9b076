package kopir.notification.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    @ParameterizedTest
    @CsvSource({"en,en", "ru,ru", "kk,ru", "ky,ru", "tg,ru", "tk,ru", "uz,ru", "UZ,ru", "de,en", "'',en"})
    void a_reader_of_a_language_of_the_region_gets_russian_until_it_is_there_and_everyone_else_english(
            String wanted, String given) {
        assertThat(Languages.closest(wanted, Set.of("en", "ru"))).isEqualTo(given);
    }

    @Test
    void a_language_that_is_there_is_given() {
        assertThat(Languages.closest("kk", Set.of("en", "ru", "kk"))).isEqualTo("kk");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            ru-RU,ru;q=0.9,en;q=0.8 | ru
            de-DE,en;q=0.5          | en
            en;q=0.1,kk             | kk
            ru;q=0,en               | en
            de                      | -
            *                       | -
            ;;;                     | -
            -                       | -
            """)
    void the_first_language_of_ours_that_is_asked_for_is_taken(@Nullable String header, @Nullable String asked) {
        assertThat(Languages.asked(header).orElse(null)).isEqualTo(asked);
    }
}
