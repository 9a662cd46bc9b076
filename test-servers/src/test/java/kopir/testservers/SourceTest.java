package kopir.testservers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SourceTest {
    private static final String ADDRESS = "KOPIR_TEST_KAFKA";
    private static final String CONTAINERS = "KOPIR_TEST_CONTAINERS";

    @Test
    void without_a_word_servers_are_embedded() {
        assertThat(Source.of(Map.of(), ADDRESS)).isEqualTo(Source.EMBEDDED);
        assertThat(Source.of(Map.of(ADDRESS, " ", CONTAINERS, "false"), ADDRESS))
                .isEqualTo(Source.EMBEDDED);
    }

    @Test
    void containers_are_used_when_asked_for() {
        assertThat(Source.of(Map.of(CONTAINERS, "true"), ADDRESS)).isEqualTo(Source.CONTAINER);
    }

    @Test
    void a_named_server_goes_before_containers() {
        assertThat(Source.of(Map.of(ADDRESS, "broker:9092", CONTAINERS, "true"), ADDRESS))
                .isEqualTo(Source.GIVEN);
    }
}
