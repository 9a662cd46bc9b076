package kopir.notification.delivery;

import static java.util.stream.Collectors.joining;
import static kopir.notification.Story.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kopir.contracts.DeliveryEvent;
import kopir.notification.delivery.Delivery.Failed;
import kopir.notification.delivery.Delivery.GivenUp;
import kopir.notification.delivery.Delivery.Open;
import kopir.notification.delivery.Delivery.Queued;
import kopir.notification.delivery.Delivery.Reserved;
import kopir.notification.delivery.Delivery.Sent;
import kopir.notification.delivery.Delivery.Withheld;
import kopir.notification.notice.Kind;
import kopir.platform.json.KebabCaseEnums;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The life of a message against what a person expects of it: {@code steps.txt}. */
class DeliveryTest {
    private static final Instant MORNING = Instant.parse("2026-03-02T10:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(3);
    private static final Instant NOON = MORNING.plus(Duration.ofHours(2));

    private static final Letter LETTER =
            new Letter(id("notice"), id("seat"), id("member"), Kind.CARDS_READY, id("event"), MORNING, "7K3M-QX2D");

    private final Map<String, Delivery> states = new LinkedHashMap<>();
    private final Map<String, Function<Delivery, Optional<String>>> steps = new LinkedHashMap<>();

    DeliveryTest() {
        states.put("queued", new Queued(LETTER, NOON));
        states.put("reserved", new Reserved(LETTER, 1, NOON));
        states.put("failed", new Failed(LETTER, 3, NOON, Failed.Why.DIRECTORY_AWAY));
        states.put("sent", new Sent(LETTER, 1, NOON));
        states.put("given up", new GivenUp(LETTER, 1, GivenUp.Reason.REFUSED));
        states.put("withheld", new Withheld(LETTER, Withheld.Reason.SWITCHED_OFF));
        steps.put("take when due", takenAt(NOON));
        steps.put("take before it is due", takenAt(NOON.minusMillis(1)));
        steps.put("take a day too late", takenAt(MORNING.plus(Duration.ofDays(1))));
        steps.put("sent", ifReserved(reserved -> reserved.sent(NOON)));
        steps.put(
                "failed",
                ifReserved(
                        reserved -> reserved.failed(Failed.Why.MAIL_SERVER_AWAY, NOON.plus(Duration.ofMinutes(30)))));
        steps.put("refused", ifReserved(Reserved::refused));
        steps.put("withheld", ifReserved(reserved -> reserved.withheld(Withheld.Reason.NO_LONGER_TRUE)));
    }

    private static Function<Delivery, Optional<String>> takenAt(Instant now) {
        return state -> state instanceof Open open
                ? Optional.of(open.take(now, LEASE).map(DeliveryTest::told).orElse("-"))
                : Optional.empty();
    }

    private static Function<Delivery, Optional<String>> ifReserved(Function<Reserved, Delivery> step) {
        return state -> state instanceof Reserved reserved ? Optional.of(told(step.apply(reserved))) : Optional.empty();
    }

    @Test
    void every_step_on_every_state_leads_where_the_hand_written_expectation_says() throws IOException {
        List<String> found = states.entrySet().stream()
                .flatMap(state -> steps.entrySet().stream()
                        .map(step -> String.join(
                                " | ",
                                state.getKey(),
                                step.getKey(),
                                step.getValue().apply(state.getValue()).orElse("not offered"))))
                .toList();

        assertThat(found).containsExactlyElementsOf(expected());
    }

    @Test
    void no_state_is_left_out() {
        assertThat(states.values().stream().map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(
                        leaves(Delivery.class).distinct().toList());
    }

    @Test
    void a_letter_has_the_same_id_whoever_queues_it() {
        Letter again = new Letter(id("notice"), id("seat"), null, Kind.CARDS_READY, id("event"), NOON, "0000-0000");

        assertThat(again.id()).isEqualTo(LETTER.id());
        assertThat(LETTER.id()).isNotEqualTo(LETTER.notice());
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.0, PT30S",
        "1, 1.0, PT15S",
        "2, 0.0, PT1M",
        "3, 0.5, PT1M30S",
        "8, 0.0, PT1H",
        "900, 0.0, PT1H",
        "900, 1.0, PT30M"
    })
    void the_wait_doubles_up_to_an_hour_and_is_by_chance_up_to_half_shorter(
            int attempts, double chance, Duration wait) {
        assertThat(new Backoff(Duration.ofSeconds(30), Duration.ofHours(1)).after(attempts, chance))
                .isEqualTo(wait);
    }

    private static String told(Delivery next) {
        String event =
                DeliveryNews.of(next, 7).stream().map(DeliveryTest::checked).collect(joining());
        String tells = event.isEmpty() ? "tells nobody" : "tells " + event;
        return switch (next) {
            case Queued queued -> "queued, again due " + time(queued.due());
            case Reserved reserved ->
                "reserved, attempt " + reserved.attempts() + ", again due " + time(reserved.due());
            case Failed failed ->
                "failed, " + KebabCaseEnums.code(failed.why()) + ", attempts " + failed.attempts() + ", again due "
                        + time(failed.due()) + ", " + tells;
            case Sent sent -> "sent, attempts " + sent.attempts() + ", " + tells;
            case GivenUp over ->
                "given up, " + KebabCaseEnums.code(over.reason()) + ", attempts " + over.attempts() + ", " + tells;
            case Withheld held -> "withheld, " + KebabCaseEnums.code(held.reason()) + ", " + tells;
        };
    }

    private static String checked(DeliveryEvent event) {
        assertThat(event.delivery())
                .isEqualTo(new DeliveryEvent.Delivery(
                        LETTER.id(),
                        7,
                        id("seat"),
                        DeliveryEvent.Channel.EMAIL,
                        "cards-ready",
                        id("event"),
                        event.delivery().attempts()));
        return event.getClass().getSimpleName();
    }

    private static LocalTime time(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalTime();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(DeliveryTest::leaves)
                : Stream.of(type);
    }

    private static List<String> expected() throws IOException {
        try (InputStream file = DeliveryTest.class.getResourceAsStream("steps.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line ->
                            Arrays.stream(line.split("\\|")).map(String::strip).collect(joining(" | ")))
                    .toList();
        }
    }
}
