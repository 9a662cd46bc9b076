package kopir.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kopir.contracts.ReferenceEvent.Concept;
import kopir.matching.engine.Kinship.Path;
import org.junit.jupiter.api.Test;

class TaxonomyTest {
    private final Taxonomy taxonomy = ReferenceData.REFERENCE.taxonomy();
    private final Weights weights = Weights.inForce();

    @Test
    void a_specialist_under_what_is_needed_serves_more_than_a_generalist_above_it() {
        assertThat(points("shelter", "emergency-shelter")).isEqualTo(56);
        assertThat(points("emergency-shelter", "shelter")).isEqualTo(32);
    }

    @Test
    void the_further_away_the_less_it_serves() {
        assertThat(points("survivor-services", "emergency-shelter")).isEqualTo(48);
        assertThat(points("emergency-shelter", "survivor-services")).isEqualTo(16);
    }

    @Test
    void related_work_counts_in_both_directions() {
        assertThat(points("shelter", "training-shelter-staff")).isEqualTo(24);
        assertThat(points("training-shelter-staff", "shelter")).isEqualTo(24);
    }

    @Test
    void siblings_count_little_and_only_below_a_field() {
        assertThat(points("emergency-shelter", "transitional-housing")).isEqualTo(8);
        assertThat(taxonomy.kinship("supervision", "training-police"))
                .as("both belong to capacity building, which says nothing")
                .isEmpty();
    }

    @Test
    void unrelated_and_unknown_capabilities_have_no_kinship() {
        assertThat(taxonomy.kinship("shelter", "fundraising")).isEmpty();
        assertThat(taxonomy.kinship("shelter", "no-such-thing")).isEmpty();
    }

    @Test
    void a_circle_in_faulty_data_ends() {
        Taxonomy circle = new Taxonomy(1, List.of(concept("a", "b"), concept("b", "a")));

        assertThat(circle.kinship("a", "b").map(Kinship::path)).isEqualTo(Optional.of(Path.NARROWER));
    }

    private static Concept concept(String code, String broader) {
        return new Concept(code, Map.of(), Map.of(), Map.of(), List.of(broader), List.of());
    }

    private int points(String needed, String offered) {
        return taxonomy.kinship(needed, offered).map(weights::kinship).orElse(0);
    }
}
