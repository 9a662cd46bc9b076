package kopir.directory.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kopir.directory.Expected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The policy, field by field and audience by audience, against a table that a person wrote. */
class WhoSeesWhatTest {
    private static final Map<String, Map<String, String>> RIGHT = Expected.table("who-sees-what.txt");

    @ParameterizedTest
    @EnumSource
    void each_field_is_seen_by_those_who_may(Field field) {
        for (Audience audience : Audience.values()) {
            assertThat(Disclosure.to(audience).shows(field))
                    .as("%s to %s", field.path(), audience)
                    .isEqualTo(right(field)
                            .get(audience.name().toLowerCase(Locale.ROOT))
                            .equals("x"));
        }
        assertThat(Disclosure.inEvents().shows(field))
                .as("%s in events", field.path())
                .isEqualTo(right(field).get("events").equals("x"));
    }

    @Test
    void the_table_lists_each_field_once() {
        assertThat(RIGHT.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Field.values()).map(Field::path).toList());
    }

    @Test
    void what_is_hidden_leaves_nothing_behind() {
        Disclosure anybody = Disclosure.to(Audience.ANYBODY);

        assertThat(anybody.value(Field.CONTACT_EMAIL, "somebody@example.org")).isNull();
        assertThat(anybody.list(Field.COVERAGE, List.of("KZ-61"))).isEmpty();
        assertThat(anybody.map(Field.NOTES, Map.of("en", "note"))).isEmpty();
        assertThat(Stream.of("KZ").map(country -> anybody.value(Field.COUNTRY, country)))
                .containsExactly("KZ");
    }

    private static Map<String, String> right(Field field) {
        return RIGHT.getOrDefault(field.path(), Map.of());
    }
}
