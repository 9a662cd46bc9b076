package kopir.directory.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kopir.contracts.Role;
import kopir.contracts.SeatEvent;
import kopir.directory.Expected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step on every state of a seat, and what others are told of it. */
class SeatStepsTest {
    private static final Map<String, Map<String, String>> RIGHT = Expected.table("seat-steps.txt");
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final UUID HOLDER = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final Contact CONTACT =
            new Contact("Canary Person", "canary@example.org", "+7 727 000 00 00", "Asia/Almaty");
    private static final List<Holding> STATES =
            List.of(new Holding.Invited(NOW), new Holding.Held(HOLDER, NOW), new Holding.Revoked(NOW));

    static Stream<Arguments> every_step_on_every_state() {
        return STATES.stream()
                .flatMap(state -> Stream.of("take", "take-again", "revoke").map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest
    @MethodSource
    void every_step_on_every_state(Holding state, String step) {
        Seat seat = seat(state);
        SeatDecision decision = switch (step) {
            case "take" -> seat.take(OTHER, NOW);
            case "take-again" -> seat.take(HOLDER, NOW);
            default -> seat.revoke(NOW);
        };

        String next = switch (decision) {
            case SeatDecision.Change change ->
                change.after().holding().getClass().getSimpleName();
            case SeatDecision.Unchanged _ -> "=";
            case SeatRefusal.TakenByAnother _ -> "409";
            case SeatRefusal.Absent _ -> "404";
            case SeatRefusal refusal -> refusal.toString();
        };
        assertThat(next).isEqualTo(RIGHT.get(state.getClass().getSimpleName()).get(step));
    }

    @Test
    void no_state_is_forgotten() {
        assertThat(RIGHT.keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Holding.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void a_revoked_seat_keeps_nothing_of_the_person() {
        SeatDecision.Change revoked =
                (SeatDecision.Change) seat(new Holding.Held(HOLDER, NOW)).revoke(NOW);

        assertThat(revoked.after().contact()).isEqualTo(Contact.UNKNOWN);
    }

    @Test
    void news_hold_codes_and_opaque_ids_only() {
        for (Holding state : STATES) {
            assertThat(SeatNews.of(seat(state), 1).toString())
                    .doesNotContainIgnoringCase("canary")
                    .doesNotContain("727");
        }
    }

    @Test
    void a_change_of_contact_is_no_news_and_a_change_of_language_is() {
        Seat held = seat(new Holding.Held(HOLDER, NOW));

        assertThat(SeatNews.between(held, held.with(Contact.UNKNOWN, "ru"), 2)).isEmpty();
        assertThat(SeatNews.between(held, held.with(CONTACT, "kk"), 2))
                .singleElement()
                .isInstanceOf(SeatEvent.Changed.class)
                .extracting(news -> news.seat().person())
                .isEqualTo(HOLDER);
    }

    @Test
    void an_erased_seat_leaves_without_its_holder() {
        assertThat(SeatNews.erased(seat(new Holding.Held(HOLDER, NOW)), 2)
                        .seat()
                        .person())
                .isNull();
    }

    @Test
    void printing_a_seat_prints_nobody() {
        assertThat(seat(new Holding.Invited(NOW)).toString()).doesNotContainIgnoringCase("canary");
    }

    private static Seat seat(Holding holding) {
        return new Seat(new UUID(0, 9), Role.MEMBER, new UUID(0, 8), "ru", CONTACT, holding, "fingerprint");
    }
}
