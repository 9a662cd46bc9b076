package kopir.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import kopir.contracts.Event;
import kopir.contracts.Topics;
import kopir.directory.grant.mongo.Exclusions;
import kopir.platform.delivery.EventJson;
import kopir.testservers.ConsumedTopic;
import kopir.testservers.Poison;
import kopir.testservers.TestServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.env.Environment;

/** On each topic this service reads: what nobody can read is put aside once, and what comes behind it is taken in. */
class PoisonIT {

    /**
     * @param field the first of the data
     * @param required one inside that must be there
     * @param behind an event that comes after the poison, under the same key
     * @param arrived whether it was taken in
     */
    record Case(String topic, String type, String field, String required, Event behind, BooleanSupplier arrived) {
        List<Poison> poison() {
            return Poison.of(type, behind.subject(), field, new EventJson().write(behind), required);
        }

        @Override
        public String toString() {
            return topic;
        }
    }

    static Stream<Case> each_topic() {
        Centre one = Centre.listed();
        Centre other = Centre.listed();
        UUID introduction = UUID.randomUUID();
        return Stream.of(
                new Case(
                        Topics.INTRODUCTIONS,
                        "kopir.introduction.agreed.v1",
                        "introduction",
                        "candidate",
                        Matching.agreed(introduction, one, other),
                        () -> Matching.find(introduction) != null),
                new Case(
                        Topics.EXCLUSIONS,
                        "kopir.exclusion.declared.v1",
                        "exclusion",
                        "reason",
                        Matching.excluded(UUID.randomUUID(), 1, one, other, true),
                        () -> Boolean.TRUE.equals(RunningDirectory.bean(Exclusions.class)
                                .between(one.id(), other.id())
                                .block())));
    }

    @Test
    void there_is_a_case_for_each_topic_that_is_read_and_each_is_bound() {
        Environment settings = RunningDirectory.bean(Environment.class);
        List<String> consumed = Arrays.asList(settings.getProperty("kopir.consumes", String[].class));

        assertThat(each_topic().map(Case::topic)).containsExactlyInAnyOrderElementsOf(consumed);
        assertThat(Stream.of(settings.getProperty("spring.cloud.function.definition")
                                .split(";"))
                        .map(function ->
                                settings.getProperty("spring.cloud.stream.bindings." + function + "-in-0.destination")))
                .containsExactlyInAnyOrderElementsOf(consumed);
    }

    @ParameterizedTest
    @MethodSource("each_topic")
    void poison_is_put_aside_once_with_its_reason_and_what_comes_behind_it_is_taken_in(Case one) {
        new ConsumedTopic(TestServers.kafka(), one.topic(), "directory")
                .assertStepsOver(
                        one.poison(), one.behind().subject(), () -> Matching.tell(one.behind()), one.arrived());
    }
}
