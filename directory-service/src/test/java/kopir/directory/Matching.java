package kopir.directory;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kopir.contracts.Event;
import kopir.contracts.ExclusionEvent;
import kopir.contracts.IntroductionEvent;
import kopir.contracts.IntroductionEvent.Introduction;
import kopir.contracts.IntroductionEvent.Status;
import kopir.contracts.Side;
import kopir.directory.grant.Grant;
import kopir.directory.grant.mongo.Exclusions;
import kopir.directory.grant.mongo.Grants;
import kopir.platform.delivery.Aggregates;
import kopir.platform.delivery.Outbox;
import kopir.platform.delivery.StateJson;
import kopir.platform.delivery.Stored;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Stands for the matching-service: tells events as it does, through an outbox and the broker. */
final class Matching {
    /** A document that only carries an event. */
    record Told(int nothing) {}

    private static final Aggregates<Told> EVENTS =
            RunningDirectory.bean(Outbox.class).aggregates("told-by-matching", StateJson.of(Told.class));

    private static final Duration OFTEN = Duration.ofMillis(10);
    private static final AtomicInteger TOLD = new AtomicInteger();

    private Matching() {}

    static void tell(Event event) {
        TOLD.incrementAndGet();
        EVENTS.insert(UUID.randomUUID().toString(), new Told(0), List.of(event)).block();
    }

    static IntroductionEvent agreed(UUID introduction, Centre requester, Centre candidate) {
        return new IntroductionEvent.Agreed(state(introduction, 2, requester, candidate, Status.OPENING, null));
    }

    static IntroductionEvent revoked(UUID introduction, Centre requester, Centre candidate) {
        return new IntroductionEvent.Revoked(
                state(introduction, 3, requester, candidate, Status.REVOKED, Side.CANDIDATE));
    }

    static ExclusionEvent excluded(UUID id, long version, Centre one, Centre other, boolean inForce) {
        ExclusionEvent.Exclusion exclusion = new ExclusionEvent.Exclusion(
                id, version, one.id(), other.id(), ExclusionEvent.Reason.SAFETY_CONCERN, one.id(), inForce);
        return inForce ? new ExclusionEvent.Declared(exclusion) : new ExclusionEvent.Lifted(exclusion);
    }

    private static Introduction state(
            UUID id, long version, Centre requester, Centre candidate, Status status, @Nullable Side endedBy) {
        return new Introduction(
                id,
                version,
                UUID.randomUUID(),
                requester.id(),
                candidate.id(),
                status,
                List.of("legal-literacy"),
                null,
                endedBy,
                null,
                null);
    }

    /** Tells that both said yes and waits for what the directory makes of it. */
    static Grant agree(UUID introduction, Centre requester, Centre candidate) {
        tell(agreed(introduction, requester, candidate));
        return grant(introduction);
    }

    /** Waits until the directory has handled everything told so far, whatever it made of it. */
    static void awaitAllHandled() {
        MeterRegistry meters = RunningDirectory.bean(MeterRegistry.class);
        Awaitility.await()
                .pollInterval(OFTEN)
                .until(() -> meters.find("kopir.events.handled").counters().stream()
                                // Others send what nobody can read.
                                .filter(counter ->
                                        !"unreadable".equals(counter.getId().getTag("outcome")))
                                .mapToDouble(Counter::count)
                                .sum()
                        >= TOLD.get());
    }

    /** The grant, as soon as there is one. */
    static Grant grant(UUID introduction) {
        return Awaitility.await().pollInterval(OFTEN).until(() -> find(introduction), Objects::nonNull);
    }

    /** Waits until the directory knows whether the two are excluded. */
    static void awaitExcluded(Centre one, Centre other, boolean excluded) {
        Exclusions known = RunningDirectory.bean(Exclusions.class);
        Awaitility.await()
                .pollInterval(OFTEN)
                .until(() -> Objects.equals(known.between(one.id(), other.id()).block(), excluded));
    }

    static @Nullable Grant find(UUID introduction) {
        return RunningDirectory.bean(Grants.class)
                .find(introduction)
                .map(Stored::state)
                .block();
    }
}
