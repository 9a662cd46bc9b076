package kopir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextsTest {
    /** Whatever would tell a stranger who looks at the screen, or at the mailbox, what kind of network this is. */
    private static final Set<String> WORDS_OF_THE_FIELD = Set.of(
            "violen",
            "abus",
            "shelter",
            "crisis",
            "survivor",
            "victim",
            "women",
            "woman",
            "gender",
            "help",
            "safe",
            "police",
            "legal",
            "support",
            "насил",
            "приют",
            "кризис",
            "убежищ",
            "пострадав",
            "жертв",
            "женщ",
            "помощ",
            "безопасн",
            "полиц",
            "поддержк");

    private final Properties english = texts("messages.properties");
    private final Properties russian = texts("messages_ru.properties");

    @Test
    void english_and_russian_have_the_same_texts() {
        assertThat(russian.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames()).hasSizeGreaterThan(40);
    }

    @Test
    void no_text_is_empty_and_every_russian_one_but_the_name_of_english_is_in_russian() {
        english.forEach((key, text) -> assertThat((String) text).as("%s", key).isNotBlank());
        russian.forEach((key, text) -> {
            if (!key.equals("language.other")) {
                assertThat((String) text).as("%s", key).containsPattern("\\p{IsCyrillic}");
            }
        });
    }

    @Test
    void no_text_has_a_word_of_the_field() {
        for (Properties language : List.of(english, russian)) {
            language.forEach((key, text) -> assertThat(((String) text).toLowerCase(Locale.ROOT))
                    .as("%s", key)
                    .doesNotContain(WORDS_OF_THE_FIELD));
        }
    }

    private static Properties texts(String file) {
        Properties texts = new Properties();
        try (InputStream in = TextsTest.class.getResourceAsStream(file);
                Reader reader = new InputStreamReader(java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException missing) {
            throw new AssertionError(file, missing);
        }
        return texts;
    }
}
