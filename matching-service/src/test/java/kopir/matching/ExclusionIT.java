package kopir.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import kopir.contracts.Role;
import kopir.matching.Person.Answer;
import kopir.matching.World.Member;
import org.junit.jupiter.api.Test;

/** What a pair that must not meet does to an introduction under way, and what sending it again does not. */
class ExclusionIT {
    private final World world = new World();
    private final Member centre = world.centre();
    private final Member trainer = world.trainer("trainer");
    private final String[] key = {"Idempotency-Key", UUID.randomUUID().toString()};

    @Test
    void an_exclusion_takes_back_an_offer_at_once() {
        UUID introduction = offer();

        assertThat(exclude(centre.person()).status()).isEqualTo(201);

        assertThat(world.status(introduction)).isEqualTo("revoked");
    }

    @Test
    void one_that_was_lifted_and_is_sent_again_keeps_nobody_apart() {
        UUID exclusion = exclude(centre.person()).id();
        assertThat(centre.person().delete("/api/exclusions/" + exclusion).status())
                .isEqualTo(204);
        UUID introduction = offer();

        assertThat(exclude(centre.person()).id()).isEqualTo(exclusion);

        assertThat(world.status(introduction)).isEqualTo("offered-to-candidate");
        assertThat(centre.person().get("/api/exclusions").body()).isEmpty();
    }

    @Test
    void the_same_key_and_body_for_another_of_ones_members_is_another_request() {
        Member second = world.member("second", it -> it);
        RunningMatching.shared().directory().giveAnotherSeat(centre.person().subject(), Role.MEMBER, second.id(), "en");
        Person person = centre.person();
        await().until(() ->
                person.get("/api/exclusions", "Kopir-Member", second.id().toString())
                                .status()
                        == 200);

        assertThat(excludeFor(centre.id()).status()).isEqualTo(201);
        assertThat(excludeFor(second.id()).problem()).isEqualTo("idempotency-key-reused");
    }

    private UUID offer() {
        UUID request = world.ask(centre);
        await().until(() -> world.proposed(request).contains(trainer.id().toString()));
        world.answerCard(request, centre, world.approve(request, centre, trainer), "accept");
        return world.offerTo(trainer);
    }

    private Answer exclude(Person by) {
        return by.post("/api/exclusions", body(), key);
    }

    private Answer excludeFor(UUID member) {
        return centre.person().post("/api/exclusions", body(), key[0], key[1], "Kopir-Member", member.toString());
    }

    private String body() {
        return "{\"other\": \"%s\", \"reason\": \"not-again\"}".formatted(trainer.id());
    }
}
