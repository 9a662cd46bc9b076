package kopir.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kopir.contracts.Topics;
import kopir.directory.Person.Answer;
import kopir.directory.seat.Seat;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Whatever people enter, the topics hold ids and codes. The scanner shows that it can find what it looks for. */
class NothingPersonalLeavesIT {
    private static final List<String> CANARIES = List.of(
            "Canarina Focalova",
            "canarina@canary.example",
            "+7 700 123 45 67",
            "Canary Lane 12",
            "Canarytown",
            "A note about canaries",
            "A comment about canaries");

    @Test
    void no_record_on_any_topic_holds_it_and_the_directory_does() {
        Person focalPoint = Person.stranger();
        String canaryProfile = Centre.profile("listed", "Centre of the public name")
                .replace("We meet on Mondays.", "A note about canaries")
                .replaceFirst(
                        "\\{",
                        "{\"location\": {\"confidential\": false, \"street\": \"Canary Lane 12\", \"city\":"
                                + " \"Canarytown\"}, ");
        Answer registered = focalPoint.post("/api/organisations", canaryProfile);
        Centre.expect(registered, 201);
        String contact = """
                {"name": "Canarina Focalova", "email": "canarina@canary.example", "phone": "+7 700 123 45 67",
                 "language": "kk", "timeZone": "Asia/Almaty"}""";
        Centre.expect(focalPoint.put("/api/members/me/contact", contact), 200);
        String path = "/api/organisations/" + registered.id();
        focalPoint.post(path + "/submission", "");
        Centre.expect(
                Person.coordinator()
                        .post(
                                path + "/verification",
                                "{\"decision\": \"return\", \"comment\": \"A comment about canaries\"}"),
                200);
        Centre.expect(Person.coordinator().post("/api/invitations", """
                                {"email": "canarina@canary.example", "name": "Canarina Focalova", "role": "member",
                                 "member": "%s", "language": "ru"}""".formatted(registered.id())), 201);

        await().untilAsserted(() -> {
            assertThat(Topic.about(Topics.MEMBERS, registered.id())).hasSize(3);
            assertThat(Topic.about(Topics.SEATS, Seat.idForRegistrant(registered.id())))
                    .hasSize(2);
        });
        List<String> told = Topic.all().stream().map(Topic::text).toList();
        assertThat(told).as("what may be told is told").anyMatch(text -> text.contains("Centre of the public name"));
        assertThat(RawStore.text())
                .as("the scanner finds all of it where it may be")
                .contains(CANARIES);

        for (String canary : CANARIES) {
            assertThat(told).as(canary).noneMatch(text -> text.contains(canary));
        }
    }

    @Test
    void the_scanner_finds_a_leak_where_there_is_one() {
        String leaked = "A leaked name " + UUID.randomUUID();
        Centre.verified("listed", leaked);

        await().untilAsserted(() ->
                assertThat(Topic.all().stream().map(Topic::text)).anyMatch(text -> text.contains(leaked)));
    }

    @Test
    void events_of_a_member_and_a_seat_come_in_the_order_of_what_happened() {
        Centre centre = Centre.listed();

        await().untilAsserted(() ->
                assertThat(types(Topics.MEMBERS, centre.id())).hasSize(3).containsOnly("kopir.member.changed.v1"));
        assertThat(Topic.about(Topics.MEMBERS, centre.id()).stream().map(Topic::text))
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"membership\":\"draft\""),
                        second -> assertThat(second).contains("\"membership\":\"submitted\""),
                        third -> assertThat(third).contains("\"membership\":\"verified\""));
        assertThat(types(Topics.SEATS, Seat.idForRegistrant(centre.id())))
                .containsExactly("kopir.seat.taken.v1", "kopir.seat.changed.v1");
    }

    private static Stream<String> types(String topic, UUID id) {
        List<ConsumerRecord<String, byte[]>> records = Topic.about(topic, id);
        return records.stream().map(Topic::type);
    }
}
