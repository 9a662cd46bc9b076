package kopir.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kopir.contracts.RequestEvent.Need;
import kopir.contracts.RequestMode;
import kopir.contracts.Urgency;
import kopir.matching.exclusion.mongo.Exclusions;
import kopir.matching.introduction.CircumstancesNow;
import kopir.matching.introduction.mongo.Pairs;
import kopir.matching.introduction.mongo.Slots;
import kopir.matching.member.Network;
import kopir.matching.request.Wish;
import kopir.matching.web.CallersOfAWholeNetwork;
import kopir.platform.delivery.NotYet;
import kopir.platform.http.Problem;
import kopir.platform.seat.ProjectedSeats;
import org.junit.jupiter.api.Test;

/** Between the start of a process and the moment when it has read what it had learnt before. */
class JustStartedIT {
    private final Network halfThere = new Network();

    @Test
    void nobody_is_let_in_and_everybody_is_told_to_come_again() {
        CallersOfAWholeNetwork callers =
                new CallersOfAWholeNetwork(RunningMatching.shared().bean(ProjectedSeats.class), halfThere);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> callers.heldBy(UUID.randomUUID()).blockFirst())
                .satisfies(problem -> {
                    assertThat(problem.getStatusCode().value()).isEqualTo(503);
                    assertThat(problem.getHeaders().getFirst("Retry-After")).isNotNull();
                });

        halfThere.recalled();
        assertThat(callers.heldBy(UUID.randomUUID()).collectList().block()).isEmpty();
    }

    @Test
    void nobody_is_judged_and_nothing_is_taken_back() {
        CircumstancesNow now = new CircumstancesNow(
                halfThere,
                RunningMatching.shared().bean(Exclusions.class),
                RunningMatching.shared().bean(Pairs.class),
                RunningMatching.shared().bean(Slots.class),
                Clock.systemUTC());

        assertThatExceptionOfType(NotYet.class)
                .isThrownBy(() -> now.of(UUID.randomUUID(), wish()).block());
    }

    private static Wish wish() {
        return new Wish(
                "Training for our staff.",
                List.of(new Need("training-shelter-staff", 1)),
                List.of("ru"),
                false,
                null,
                RequestMode.ANY,
                Urgency.NORMAL,
                null,
                List.of());
    }
}
