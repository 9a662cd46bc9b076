package kopir.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kopir.contracts.ReferenceEvent.Concept;
import kopir.contracts.ReferenceEvent.LabelQuality;
import kopir.matching.engine.Contribution.Path;
import kopir.matching.engine.Contribution.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Map<Rule, Set<Path>> PATHS = Map.of(
            Rule.NEED, EnumSet.range(Path.EXACT, Path.SOUGHT_TOO),
            Rule.PLACE, EnumSet.range(Path.SAME_REGION, Path.NEIGHBOURING_COUNTRY),
            Rule.MODE, EnumSet.range(Path.ON_SITE, Path.REMOTE),
            Rule.RECIPROCITY, EnumSet.of(Path.EXACT));

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void every_reason_gap_and_rule_has_words(String language) {
        Wording wording = Wording.in(language, ReferenceData.REFERENCE.taxonomy());
        Stream<String> reasons = Stream.concat(
                PATHS.entrySet().stream()
                        .flatMap(entry -> entry.getValue().stream()
                                .map(path -> new Contribution(entry.getKey(), "shelter", "legal-aid", path, 1)))
                        .map(wording::of),
                Stream.of(wording.of(new Contribution(Rule.ROOM, null, null, null, 1))));
        Stream<String> gaps = Arrays.stream(Gap.Kind.values()).map(kind -> wording.of(new Gap(kind, "shelter")));
        Stream<String> rules = Arrays.stream(HardRule.values()).map(wording::of);
        Stream<String> changes = Arrays.stream(WhyNot.Change.Kind.values())
                .map(kind ->
                        wording.of(new WhyNot.Change(kind, kind == WhyNot.Change.Kind.OFFER ? "shelter" : "ru", 3)));

        List<String> texts =
                Stream.of(reasons, gaps, rules, changes).flatMap(all -> all).toList();

        assertThat(texts).doesNotHaveDuplicates().allSatisfy(text -> {
            assertThat(text).isNotBlank().doesNotContain("{", "''");
            assertThat(CYRILLIC.matcher(text).find()).isEqualTo(language.equals("ru"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "tk", "de", ""})
    void who_reads_another_language_gets_english_and_no_unconfirmed_label(String language) {
        Concept concept = new Concept(
                "shelter",
                Map.of("en", "Shelter", "kk", "Баспана"),
                Map.of(),
                Map.of("kk", LabelQuality.DRAFT),
                List.of(),
                List.of());

        assertThat(Wording.in(language, new Taxonomy(1, List.of(concept))).label("shelter"))
                .isEqualTo("Shelter");
    }
}
