package kopir.notification.paging;

import static kopir.notification.Story.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {
    @Test
    void a_place_is_found_again_by_its_cursor() {
        Place place = new Place(Instant.parse("2026-03-02T10:00:00.123Z"), id("notice"));

        assertThat(Place.read(place.cursor())).contains(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "next", "AAAA", "%%%"})
    void what_is_no_cursor_is_no_place(String cursor) {
        assertThat(Place.read(cursor)).isEmpty();
    }
}
