package kopir.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import kopir.contracts.MemberEvent;
import kopir.contracts.MembershipStatus;
import kopir.contracts.Topics;
import kopir.notification.running.Cast;
import kopir.notification.running.Cast.Person;
import kopir.notification.running.Service;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import reactor.core.publisher.Flux;

/** A member that wants to be forgotten. */
class ErasureIT {
    private final Service service = Service.running();
    private final Cast cast = new Cast();

    @Test
    void nothing_told_to_it_or_of_it_is_left_it_is_said_so_once_and_nothing_brings_it_back() {
        UUID member = cast.member("member", MembershipStatus.SUBMITTED);
        Person coordinator = cast.coordinator("coordinator");
        Person reader = cast.focalPoint("reader", member);
        service.topic().tell(Story.member(member, 2, MembershipStatus.VERIFIED));
        await().untilAsserted(() -> assertThat(cast.kinds(reader)).containsExactly("membership-verified"));
        await().untilAsserted(
                        () -> assertThat(service.deliveriesTo(reader.seat())).containsExactly("Sent"));
        cast.as(reader)
                .put()
                .uri("/api/preferences")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"seat\":\"%s\",\"email\":{\"cards-ready\":false}}".formatted(reader.seat()))
                .exchange()
                .expectStatus()
                .isOk();

        MemberEvent.Erased erased = new MemberEvent.Erased(member, 3);
        service.topic().tell(erased, Story.member(member, 2, MembershipStatus.VERIFIED), erased);
        service.untilAllIsHandled();

        await().untilAsserted(
                        () -> assertThat(documentsThatName(member, "notices", "deliveries", "preferences", "occasions"))
                                .isEmpty());
        assertThat(cast.inbox(coordinator)).noneMatch(notice -> notice.link().containsValue(member));
        assertThat(cast.inbox(reader)).isEmpty();
        await().untilAsserted(() -> assertThat(acknowledgementsOf(member)).hasSize(1));
        assertThat(acknowledgementsOf(member).getFirst()).contains("\"service\":\"notification\"");
    }

    private List<Document> documentsThatName(UUID member, String... collections) {
        return Flux.fromArray(collections)
                .concatMap(name -> service.database().getCollection(name).find())
                .filter(document -> document.toJson().contains(member.toString()))
                .collectList()
                .block();
    }

    private List<String> acknowledgementsOf(UUID member) {
        return service.topic().read(Topics.ACKNOWLEDGEMENTS).stream()
                .filter(record -> record.key().equals(member.toString()))
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }
}
