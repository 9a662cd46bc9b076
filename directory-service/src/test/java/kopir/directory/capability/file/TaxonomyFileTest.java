package kopir.directory.capability.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kopir.contracts.ReferenceEvent.Concept;
import kopir.contracts.ReferenceEvent.LabelQuality;
import kopir.directory.capability.Taxonomy;
import org.junit.jupiter.api.Test;

/** The taxonomy that the service brings. */
class TaxonomyFileTest {
    private static final Taxonomy TAXONOMY = TaxonomyFile.read();

    @Test
    void all_concepts_are_read_and_hang_together() {
        assertThat(TAXONOMY.concepts()).hasSize(156);
        assertThat(TAXONOMY.roots())
                .extracting(Concept::code)
                .contains("survivor-services", "perpetrator-programmes", "capacity-building", "partnership-types")
                .hasSize(10);
        assertThat(TAXONOMY.concepts())
                .allSatisfy(concept -> assertThat(concept.broader()).allMatch(TAXONOMY::knows))
                .allSatisfy(concept -> assertThat(concept.related()).allMatch(TAXONOMY::knows));
    }

    @Test
    void a_concept_has_its_labels_synonyms_and_what_is_said_of_their_quality() {
        Concept shelter = TAXONOMY.concepts().stream()
                .filter(concept -> concept.code().equals("emergency-shelter"))
                .findFirst()
                .orElseThrow();

        assertThat(shelter.labels()).containsEntry("en", "Emergency shelter").containsEntry("ru", "Экстренный приют");
        assertThat(shelter.synonyms().get("en")).contains("crisis shelter");
        assertThat(shelter.synonyms()).containsKey("uz-Cyrl");
        assertThat(shelter.broader()).containsExactly("shelter");
        assertThat(shelter.related()).contains("crisis-helpline");
        assertThat(shelter.unreviewed())
                .isEqualTo(Map.of(
                        "kk", LabelQuality.DRAFT,
                        "ky", LabelQuality.DRAFT,
                        "uz", LabelQuality.DRAFT,
                        "tg", LabelQuality.MACHINE,
                        "tk", LabelQuality.MACHINE));
    }

    @Test
    void what_lies_below_is_found_however_deep() {
        assertThat(TAXONOMY.under("survivor-services"))
                .contains("survivor-services", "shelter", "emergency-shelter")
                .doesNotContain("digital-safety-training");
    }

    @Test
    void a_slip_of_the_pen_is_answered_with_what_was_meant() {
        assertThat(TAXONOMY.nearest("digital-safty-training"))
                .startsWith("digital-safety-training")
                .hasSize(5);
        assertThat(TAXONOMY.nearest("x".repeat(100_000))).hasSize(5);
    }
}
