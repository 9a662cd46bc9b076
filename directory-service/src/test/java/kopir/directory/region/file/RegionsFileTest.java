package kopir.directory.region.file;

import static org.assertj.core.api.Assertions.assertThat;

import kopir.contracts.ReferenceEvent.Region;
import kopir.directory.region.Regions;
import org.junit.jupiter.api.Test;

/** The regions that the service brings. */
class RegionsFileTest {
    private static final Regions REGIONS = RegionsFile.read();

    @Test
    void all_are_read_and_neighbours_know_each_other() {
        assertThat(REGIONS.countries()).hasSize(5);
        assertThat(REGIONS.regions()).hasSize(54);
        assertThat(REGIONS.regions())
                .allSatisfy(region -> assertThat(region.neighbours())
                        .allSatisfy(neighbour -> assertThat(REGIONS.find(neighbour))
                                .hasValueSatisfying(
                                        other -> assertThat(other.neighbours()).contains(region.code()))));
    }

    @Test
    void a_former_code_stands_for_the_current_one() {
        assertThat(REGIONS.find("KZ-YUZ")).map(Region::code).contains("KZ-61");
        assertThat(REGIONS.find("KZ-61")).map(Region::code).contains("KZ-61");
        assertThat(REGIONS.find("KZ-XXX")).isEmpty();
    }

    @Test
    void people_name_languages_of_the_network_and_others() {
        assertThat(REGIONS.isLanguage("sgh"))
                .as("Shughni has no two-letter code")
                .isTrue();
        assertThat(REGIONS.isLanguage("de")).isTrue();
        assertThat(REGIONS.isLanguage("german")).isFalse();
        assertThat(REGIONS.isCountry("AT")).isTrue();
        assertThat(REGIONS.isCountry("XX")).isFalse();
    }
}
