package kopir.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventTypesTest {

    @Test
    void every_event_has_a_name_of_its_own() {
        List<Class<?>> events = leaves(Event.class).toList();

        assertThat(EventTypes.all().keySet()).containsExactlyInAnyOrderElementsOf(cast(events));
        assertThat(EventTypes.all().values())
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("kopir\\.[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*\\.v[1-9][0-9]*"));
    }

    @Test
    void a_name_leads_back_to_its_event() {
        EventTypes.all()
                .forEach((event, name) -> assertThat(EventTypes.classOf(name)).contains(event));
        assertThat(EventTypes.classOf("kopir.member.danced.v1")).isEmpty();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(EventTypesTest::leaves)
                : Stream.of(type);
    }

    @SuppressWarnings("unchecked")
    private static List<Class<? extends Event>> cast(List<Class<?>> events) {
        return (List<Class<? extends Event>>) (List<?>) events;
    }
}
