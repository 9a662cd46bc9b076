package kopir.matching.engine;

import static kopir.matching.engine.Members.member;
import static org.assertj.core.api.Assertions.assertThat;

import kopir.matching.engine.Places.Nearness;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private final Places places = ReferenceData.REFERENCE.places();

    @Test
    void nearness_goes_from_the_same_region_to_far_away() {
        assertThat(near("KZ", "KZ-61")).isEqualTo(Nearness.SAME_REGION);
        assertThat(near("UZ", "UZ-TO")).isEqualTo(Nearness.NEIGHBOURING_REGION);
        assertThat(near("KZ", "KZ-10")).isEqualTo(Nearness.SAME_COUNTRY);
        assertThat(near("UZ", "UZ-BU")).isEqualTo(Nearness.NEIGHBOURING_COUNTRY);
        assertThat(near("TJ", "TJ-DU")).isEqualTo(Nearness.FAR);
        assertThat(near("RS", null)).isEqualTo(Nearness.FAR);
    }

    @Test
    void whoever_covers_a_region_works_there() {
        assertThat(places.nearness(
                        "KZ",
                        "KZ-61",
                        member("m").in("UZ", "UZ-BU").covering("KZ-61").profile()))
                .isEqualTo(Nearness.SAME_REGION);
    }

    @Test
    void without_a_region_only_the_country_counts() {
        assertThat(places.nearness("KZ", null, member("m").in("KZ", "KZ-61").profile()))
                .isEqualTo(Nearness.SAME_COUNTRY);
    }

    @Test
    void withdrawn_codes_of_regions_are_understood() {
        assertThat(places.currentCode("KZ-YUZ")).contains("KZ-61");
        assertThat(places.currentCode("KZ-61")).contains("KZ-61");
        assertThat(places.currentCode("KZ-XXX")).isEmpty();
    }

    private Nearness near(String country, String region) {
        return places.nearness("KZ", "KZ-61", member("m").in(country, region).profile());
    }
}
