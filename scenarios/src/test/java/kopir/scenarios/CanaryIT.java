package kopir.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** What must stay in one place is looked for in all places, by a scanner that is shown to find it. */
class CanaryIT {
    private final OneProcess kopir = SharedDemo.get();
    private final Places places = kopir.places();
    private final Scanner scanner = new Scanner(places, SharedDemo.folder().resolve("demo"), kopir.log());
    private final Person coordinator = new Person(places, "coordinator");

    private static String canary() {
        return "canary" + UUID.randomUUID().toString().replace("-", "");
    }

    @Test
    void a_focal_points_name_mail_and_phone_are_in_the_directorys_store_and_nowhere_else() {
        String name = canary();
        String mail = canary();
        String phone = "+7 555 " + (1_000_000 + Math.floorMod(UUID.randomUUID().hashCode(), 8_999_999));
        coordinator
                .post(places.directory(), "/api/invitations", """
                        {"email":"%s@members.kopir.example","name":"%s","phone":"%s","role":"member","member":"%s",
                         "language":"ru","timeZone":"Asia/Almaty"}""".formatted(mail, name, phone, Places.id("kz02")))
                .expect(201);
        new Story(places).memberSubmits(canary());

        assertThat(scanner.whereIs(name)).containsExactly("store:directory");
        assertThat(scanner.whereIs(mail)).containsExactly("store:directory");
        assertThat(scanner.whereIs(phone)).containsExactly("store:directory");
    }

    @Test
    void a_shelters_street_is_refused_and_is_nowhere() {
        String street = canary();

        coordinator
                .post(places.directory(), "/api/organisations", """
                        {"type":"shelter","names":{"en":"A shelter"},"country":"KZ","region":"KZ-61",
                         "location":{"confidential":true,"street":"%s"}}""".formatted(street))
                .expect(422);

        assertThat(scanner.whereIs(street)).isEmpty();
    }

    @Test
    void a_requests_words_are_in_the_matching_services_store_and_nowhere_else() {
        String words = canary();
        Person samal = new Person(places, "member:kz02");
        String id = samal.post(places.matching(), "/api/requests", """
                        {"text":"We need training for our staff. %s","needs":[{"capability":"training-shelter-staff","weight":3}],
                         "languages":["ru"],"mode":"any","urgency":"normal","offers":[]}""".formatted(words))
                .expect(201)
                .json()
                .path("id")
                .asString();
        Story.patiently(() -> assertThat(coordinator
                        .get(places.matching(), "/api/requests/" + id + "/suggestions")
                        .expect(200)
                        .json()
                        .path("suggestions"))
                .isNotEmpty());

        assertThat(scanner.whereIs(words)).containsExactly("store:matching");
    }

    @Test
    void the_scanner_finds_an_event_made_to_leak() {
        String leaked = canary();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", places.kafka(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(
                    new ProducerRecord<>("kopir.acknowledgements", leaked, "{}".getBytes(StandardCharsets.UTF_8)));
        }

        Story.patiently(
                () -> assertThat(scanner.whereIs(leaked)).contains("topic:kopir.acknowledgements", "broker-files"));
    }
}
