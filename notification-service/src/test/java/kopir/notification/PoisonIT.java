package kopir.notification;

import static kopir.notification.Story.introduction;
import static kopir.notification.Story.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kopir.contracts.Event;
import kopir.contracts.ExclusionEvent;
import kopir.contracts.IntroductionEvent;
import kopir.contracts.MembershipStatus;
import kopir.contracts.RequestEvent;
import kopir.contracts.Role;
import kopir.contracts.SeatEvent;
import kopir.contracts.Topics;
import kopir.notification.running.Service;
import kopir.platform.delivery.EventJson;
import kopir.testservers.ConsumedTopic;
import kopir.testservers.Poison;
import kopir.testservers.TestServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.env.Environment;
import reactor.core.publisher.Mono;

/** On each topic this service reads: what nobody can read is put aside once, and what comes behind it is taken in. */
class PoisonIT {
    private final Service service = Service.running();

    /**
     * @param field the first of the data
     * @param required one inside that must be there
     * @param behind an event that comes after the poison, under the same key
     * @param kept the collection in which it is found when it was taken in
     */
    record Case(String topic, String type, String field, String required, Event behind, String kept) {
        List<Poison> poison() {
            return Poison.of(type, behind.subject(), field, new EventJson().write(behind), required);
        }

        @Override
        public String toString() {
            return topic;
        }
    }

    static Stream<Case> each_topic() {
        UUID id = UUID.randomUUID();
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        return Stream.of(
                new Case(
                        Topics.MEMBERS,
                        "kopir.member.changed.v1",
                        "profile",
                        "membership",
                        Story.member(id, 1, MembershipStatus.DRAFT),
                        "members"),
                new Case(
                        Topics.SEATS,
                        "kopir.seat.taken.v1",
                        "seat",
                        "language",
                        new SeatEvent.Taken(Story.seat(id, 2, SeatEvent.Status.HELD, Role.MEMBER, one, other)),
                        "seats"),
                new Case(
                        Topics.REQUESTS,
                        "kopir.request.submitted.v1",
                        "request",
                        "status",
                        new RequestEvent.Submitted(request(id, 1, one, RequestEvent.Status.SUBMITTED)),
                        "requests"),
                new Case(
                        Topics.INTRODUCTIONS,
                        "kopir.introduction.agreed.v1",
                        "introduction",
                        "candidate",
                        new IntroductionEvent.Agreed(
                                introduction(id, 2, one, other, IntroductionEvent.Status.OPENING, null)),
                        "introductions"),
                new Case(
                        Topics.EXCLUSIONS,
                        "kopir.exclusion.declared.v1",
                        "exclusion",
                        "first",
                        new ExclusionEvent.Declared(new ExclusionEvent.Exclusion(
                                id, 1, one, other, ExclusionEvent.Reason.NOT_AGAIN, null, true)),
                        "exclusions"));
    }

    @Test
    void there_is_a_case_for_each_topic_that_is_read_and_each_is_bound() {
        Environment settings = service.part(Environment.class);
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
        new ConsumedTopic(TestServers.kafka(), one.topic(), service.group())
                .assertStepsOver(
                        one.poison(),
                        one.behind().subject(),
                        () -> service.topic().tell(one.behind()),
                        () -> isKept(one));
    }

    private boolean isKept(Case one) {
        return Mono.from(service.database()
                        .getCollection(one.kept())
                        .find(Filters.eq("_id", one.behind().subject())))
                .blockOptional()
                .isPresent();
    }
}
