package kopir.notification.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kopir.notification.notice.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody else may read over the reader's shoulder: what must not be in a message, in any language. */
class WordingTest {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

    /** Beginnings of words, so that endings do not hide them. */
    private static final Map<String, List<String>> WORDS_OF_THE_FIELD = Map.of(
            "en",
            List.of(
                    "violen",
                    "abus",
                    "shelter",
                    "surviv",
                    "victim",
                    "wom",
                    "girl",
                    "famil",
                    "domestic",
                    "crisis",
                    "refuge",
                    "perpetrat",
                    "assault",
                    "rape",
                    "safe",
                    "gender",
                    "femin",
                    "trauma",
                    "protect",
                    "hotline",
                    "helpline",
                    "centre",
                    "center",
                    "organi",
                    "network",
                    "partner",
                    "help",
                    "support"),
            "ru",
            List.of(
                    "насил",
                    "приют",
                    "убежищ",
                    "пострада",
                    "жертв",
                    "женщ",
                    "женск",
                    "девоч",
                    "девуш",
                    "семь",
                    "семей",
                    "кризис",
                    "центр",
                    "агресс",
                    "домашн",
                    "бытов",
                    "безопас",
                    "гендер",
                    "феминис",
                    "травм",
                    "защит",
                    "телефон довер",
                    "горяч",
                    "организац",
                    "сеть",
                    "сети",
                    "партнёр",
                    "партнер",
                    "помощ",
                    "поддерж",
                    "шелтер",
                    "абьюз"),
            "kk",
            List.of(
                    "зорлық",
                    "зомбылық",
                    "баспана",
                    "панажай",
                    "жәбірлен",
                    "құрбан",
                    "әйел",
                    "қыз",
                    "отбас",
                    "дағдарыс",
                    "орталы",
                    "көмек",
                    "қауіпсіз",
                    "ұйым"),
            "ky",
            List.of(
                    "зордук",
                    "зомбулук",
                    "баш калка",
                    "башпаан",
                    "жабырлан",
                    "курман",
                    "аял",
                    "кыз",
                    "үй-бүлө",
                    "кризис",
                    "борбор",
                    "жардам",
                    "коопсуз",
                    "уюм"),
            "tg",
            List.of(
                    "зӯровар",
                    "хушунат",
                    "паноҳ",
                    "ҷабрди",
                    "қурбон",
                    "занон",
                    "занҳо",
                    "духтар",
                    "оила",
                    "бӯҳрон",
                    "марказ",
                    "кумак",
                    "ёрӣ",
                    "бехатар",
                    "ташкилот"),
            "tk",
            List.of(
                    "zorluk",
                    "zulum",
                    "gaçybatalga",
                    "penahana",
                    "ejir çek",
                    "pida",
                    "zenan",
                    "aýal",
                    "gyz",
                    "maşgala",
                    "krizis",
                    "merkez",
                    "kömek",
                    "howpsuz",
                    "gurama"),
            "uz",
            List.of(
                    "zo‘ravon",
                    "zo'ravon",
                    "zoʻravon",
                    "boshpana",
                    "jabrlan",
                    "qurbon",
                    "ayol",
                    "xotin",
                    "qiz",
                    "oila",
                    "inqiroz",
                    "markaz",
                    "yordam",
                    "xavfsiz",
                    "tashkilot"));

    static Stream<Path> everythingThatLeavesThePortal() {
        return files().filter(file -> !file.getFileName().toString().startsWith("notices_"));
    }

    @ParameterizedTest
    @MethodSource("everythingThatLeavesThePortal")
    void no_message_and_no_open_page_has_a_word_of_the_field_in_any_language(Path file) {
        String text = read(file).toLowerCase(Locale.ROOT);

        assertThat(WORDS_OF_THE_FIELD.values().stream().flatMap(List::stream).filter(word -> holds(text, word)))
                .as("words of the field in %s", file.getFileName())
                .isEmpty();
    }

    @Test
    void the_search_finds_a_word_where_there_is_one() {
        assertThat(holds("помощь пострадавшим женщинам", "женщ")).isTrue();
        assertThat(holds("a shelter's news", "shelter")).isTrue();
        assertThat(holds("рассвет", "свет"))
                .as("only at the beginning of a word")
                .isFalse();
    }

    @Test
    void messages_are_filled_with_a_link_a_code_and_the_way_out_and_nothing_else() {
        files().filter(file -> file.toString().endsWith(".txt"))
                .forEach(file -> assertThat(variables(file))
                        .as(file.getFileName().toString())
                        .containsExactly("code", "link", "unsubscribe"));
        files().filter(file ->
                        !file.toString().endsWith(".txt") && !file.toString().endsWith(".html"))
                .forEach(file -> assertThat(variables(file))
                        .as(file.getFileName().toString())
                        .isEmpty());
    }

    @Test
    void pages_and_messages_name_neither_us_nor_a_place_to_load_anything_from() {
        everythingThatLeavesThePortal()
                .forEach(file -> assertThat(read(file))
                        .doesNotContainIgnoringCase("kopir")
                        .doesNotContain("http"));
    }

    @Test
    void english_and_russian_are_complete_and_no_language_is_half_there() {
        Map<String, Set<String>> kinds = files().map(
                        file -> file.getFileName().toString().split("[_.]"))
                .collect(Collectors.groupingBy(
                        parts -> parts[1],
                        Collectors.mapping(parts -> parts[0], Collectors.toCollection(TreeSet::new))));

        assertThat(kinds).containsKeys("en", "ru");
        assertThat(Languages.ALL).containsAll(kinds.keySet());
        assertThat(kinds.values())
                .allSatisfy(parts -> assertThat(parts)
                        .containsExactly("invitation", "mail", "notices", "unsubscribe", "unsubscribed"));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_kind_has_a_sentence_of_its_own_in_each_language(Kind kind) {
        NoticeTexts texts = new NoticeTexts();

        assertThat(texts.of(kind, "en")).matches(".+[.!]").isNotEqualTo(texts.of(kind, "ru"));
        assertThat(texts.of(kind, "kk")).isEqualTo(texts.of(kind, "ru"));
    }

    @Test
    void a_message_reads_as_it_should() {
        Map<String, String> values = Map.of(
                "link", "https://p.example/", "code", "7K3M-QX2D", "unsubscribe", "https://p.example/unsubscribe/t");

        MailTexts.Text text = new MailTexts().notice("uz", values);

        assertThat(text.subject()).isEqualTo("Для вас есть новое");
        assertThat(text.body())
                .startsWith("Здравствуйте!")
                .contains("https://p.example/\n", "7K3M-QX2D", "https://p.example/unsubscribe/t")
                .doesNotContain("{");
    }

    private static boolean holds(String text, String word) {
        return Pattern.compile("(?<![\\p{L}])" + Pattern.quote(word))
                .matcher(text)
                .find();
    }

    private static List<String> variables(Path file) {
        return VARIABLE.matcher(read(file))
                .results()
                .map((MatchResult match) -> match.group(1))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<Path> files() {
        try {
            Path folder = Path.of(WordingTest.class.getResource("mail_en.txt").toURI())
                    .getParent();
            return Arrays.stream(folder.toFile().listFiles())
                    .map(file -> folder.resolve(file.getName()))
                    .filter(file -> !file.toString().endsWith(".class"))
                    .sorted();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
