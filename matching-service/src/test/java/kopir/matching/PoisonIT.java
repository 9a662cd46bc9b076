package kopir.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import kopir.contracts.Event;
import kopir.contracts.GrantEvent;
import kopir.contracts.MemberEvent;
import kopir.contracts.MemberProfile;
import kopir.contracts.ReferenceEvent.CapabilitiesPublished;
import kopir.contracts.Role;
import kopir.contracts.SeatEvent;
import kopir.contracts.Topics;
import kopir.matching.World.Member;
import kopir.matching.engine.Members;
import kopir.matching.engine.ReferenceData;
import kopir.matching.member.Network;
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
    private static final RunningMatching SERVICE = RunningMatching.shared();

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
        return Stream.of(members(), seats(), capabilities(), grants());
    }

    private static Case members() {
        MemberProfile profile = Members.member("behind-" + UUID.randomUUID()).profile();
        return new Case(
                Topics.MEMBERS,
                "kopir.member.changed.v1",
                "profile",
                "country",
                new MemberEvent.Changed(profile),
                () -> SERVICE.bean(Network.class)
                        .candidates()
                        .find(profile.id())
                        .isPresent());
    }

    private static Case seats() {
        Person person = Person.called("behind-" + UUID.randomUUID());
        return new Case(
                Topics.SEATS,
                "kopir.seat.taken.v1",
                "seat",
                "status",
                new SeatEvent.Taken(new SeatEvent.Seat(
                        UUID.randomUUID(),
                        2,
                        SeatEvent.Status.HELD,
                        Role.COORDINATOR,
                        SignIn.person(person.subject()),
                        null,
                        "en")),
                () -> person.get("/api/review-queue").status() == 200);
    }

    private static Case capabilities() {
        new World();
        long next =
                SERVICE.bean(Network.class).candidates().reference().taxonomy().version() + 1;
        return new Case(
                Topics.CAPABILITIES,
                "kopir.capabilities.published.v1",
                "concepts",
                "labels",
                new CapabilitiesPublished(next, ReferenceData.CAPABILITIES.concepts()),
                () -> SERVICE.bean(Network.class)
                                .candidates()
                                .reference()
                                .taxonomy()
                                .version()
                        == next);
    }

    private static Case grants() {
        World world = new World();
        Member centre = world.centre();
        Member trainer = world.trainer("trainer");
        UUID request = world.ask(centre);
        world.answerCard(request, centre, world.approve(request, centre, trainer), "accept");
        UUID introduction = world.offerTo(trainer);
        world.answerOffer(introduction, trainer, "accept");
        return new Case(
                Topics.GRANTS,
                "kopir.grant.opened.v1",
                "grant",
                "status",
                new GrantEvent.Opened(new GrantEvent.Grant(
                        introduction, 1, GrantEvent.Status.OPEN, centre.id(), trainer.id(), null, null)),
                () -> world.status(introduction).equals("connected"));
    }

    @Test
    void there_is_a_case_for_each_topic_that_is_read_and_each_is_bound() {
        Environment settings = SERVICE.bean(Environment.class);
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
        new ConsumedTopic(TestServers.kafka(), one.topic(), "matching")
                .assertStepsOver(
                        one.poison(),
                        one.behind().subject(),
                        () -> SERVICE.directory().tell(one.behind()),
                        one.arrived());
    }
}
