package kopir.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import kopir.contracts.GrantEvent.Status;
import kopir.contracts.Topics;
import kopir.directory.Person.Answer;
import kopir.directory.seat.Seat;
import org.junit.jupiter.api.Test;

/** Somebody wants to be forgotten. */
class ErasureIT {
    private final Centre partner = Centre.listed();
    private final String canary = "Canary" + UUID.randomUUID();
    private final Centre centre = Centre.verified("listed", canary);
    private final UUID introduction = UUID.randomUUID();

    @Test
    void nothing_is_left_but_ids_and_everybody_is_told() {
        Matching.agree(introduction, partner, centre);
        centre.focalPoint().get(centre.path() + "/contacts");
        assertThat(RawStore.text())
                .as("the scanner finds it while it is there")
                .contains(canary, centre.email(), centre.focalPoint().id().toString());

        Answer erased = centre.focalPoint().delete(centre.path(), "If-Match", centre.etag());

        assertThat(erased.status()).isEqualTo(204);
        await().untilAsserted(() -> assertThat(RawStore.text())
                .doesNotContain(canary, centre.email(), centre.focalPoint().id().toString()));
        await().untilAsserted(() -> {
            assertThat(Topic.about(Topics.MEMBERS, centre.id()).getLast())
                    .satisfies(tombstone -> assertThat(tombstone.value()).isNull())
                    .extracting(Topic::type)
                    .isEqualTo("kopir.member.erased.v1");
            assertThat(Topic.about(Topics.SEATS, Seat.idForRegistrant(centre.id()))
                            .getLast())
                    .extracting(Topic::text)
                    .asString()
                    .contains("kopir.seat.revoked.v1", "\"person\":null");
            assertThat(Topic.about(Topics.ACKNOWLEDGEMENTS, centre.id())).hasSize(1);
        });
        assertThat(Matching.grant(introduction).access().status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void it_is_as_if_the_member_had_never_been() {
        centre.focalPoint().delete(centre.path(), "If-Match", centre.etag());

        assertThat(partner.focalPoint().get(centre.path()).refusal())
                .isEqualTo(partner.focalPoint()
                        .get("/api/organisations/" + UUID.randomUUID())
                        .refusal());
        assertThat(centre.focalPoint().get("/api/members/me").body().at("/seats"))
                .isEmpty();
        assertThat(centre.focalPoint()
                        .delete(centre.path(), "If-Match", "\"4\"")
                        .status())
                .as("again")
                .isEqualTo(404);
    }

    @Test
    void an_erased_id_is_not_used_again() {
        String externalId = "kz-" + UUID.randomUUID();
        String body =
                Centre.profile("listed", "Centre").replaceFirst("\\{", "{\"externalId\": \"" + externalId + "\", ");
        Person coordinator = Person.coordinator();
        Answer entered = coordinator.post("/api/organisations", body);
        coordinator.delete("/api/organisations/" + entered.id(), "If-Match", "\"1\"");

        Answer again = coordinator.post("/api/organisations", body);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("erased");
    }

    @Test
    void an_erasure_whose_process_died_is_finished_by_the_sweep() {
        Matching.agree(introduction, partner, centre);
        Interrupted.erasure(centre.id());

        Interrupted.sweep();

        await().untilAsserted(() -> assertThat(RawStore.text()).doesNotContain(canary, centre.email()));
        assertThat(Matching.grant(introduction).access().status()).isEqualTo(Status.CLOSED);
        assertThat(partner.focalPoint().get(centre.path()).status()).isEqualTo(404);
    }

    @Test
    void what_a_restored_back_up_brings_back_is_erased_again_at_start() {
        centre.focalPoint().delete(centre.path(), "If-Match", centre.etag());
        await().untilAsserted(() -> assertThat(RawStore.text()).doesNotContain(canary));
        Interrupted.restore(centre.id(), canary);
        assertThat(RawStore.text()).contains(canary);

        Interrupted.restart();

        await().untilAsserted(() -> assertThat(RawStore.text()).doesNotContain(canary));
    }

    @Test
    void a_suspension_whose_process_died_counts_at_once_and_closes_contacts_by_the_sweep() {
        Matching.agree(introduction, partner, centre);
        Interrupted.suspension(centre.id());
        assertThat(partner.focalPoint().get(centre.path() + "/contacts").status())
                .as("before anything is swept")
                .isEqualTo(404);

        Interrupted.sweep();

        assertThat(Matching.grant(introduction).access().status()).isEqualTo(Status.CLOSED);
    }
}
