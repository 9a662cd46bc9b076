package kopir.platform.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kopir.contracts.Mode;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StateJsonTest {
    record Everything(
            UUID id,
            String text,
            @Nullable String nothing,
            Instant at,
            LocalDate on,
            long big,
            boolean yes,
            List<Mode> modes) {}

    sealed interface Door {}

    record Open(Instant since) implements Door {}

    record Shut() implements Door {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "status")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Open.class, name = "open"),
        @JsonSubTypes.Type(value = Shut.class, name = "shut")
    })
    interface DoorKinds {}

    @Test
    void every_kind_of_value_comes_back_as_it_went_in() {
        StateJson<Everything> json = StateJson.of(Everything.class);
        Everything state = new Everything(
                UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8"),
                "Қазақ \"тілі\" \\ $",
                null,
                Instant.parse("2026-11-24T10:00:00.123Z"),
                LocalDate.parse("2026-11-24"),
                Long.MAX_VALUE,
                true,
                List.of(Mode.ON_SITE, Mode.TRAVELS));

        assertThat(json.read(json.write(state))).isEqualTo(state);
    }

    @Test
    void instants_can_be_compared_by_the_store() {
        Document written =
                StateJson.of(Door.class, DoorKinds.class).write(new Open(Instant.ofEpochMilli(1_790_000_000_123L)));

        assertThat(written).containsEntry("status", "open").containsEntry("since", 1_790_000_000_123L);
    }

    @Test
    void the_states_of_a_sealed_type_are_told_apart() {
        StateJson<Door> json = StateJson.of(Door.class, DoorKinds.class);

        assertThat(json.read(json.write(new Shut()))).isEqualTo(new Shut());
    }
}
