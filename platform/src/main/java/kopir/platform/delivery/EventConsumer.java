package kopir.platform.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kopir.contracts.Event;
import kopir.contracts.EventTypes;
import kopir.platform.json.KebabCaseEnums;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import reactor.core.publisher.Mono;

/**
 * One record at a time: reads the envelope, parses the data, waits for the handler. What it throws decides what the
 * container does next: see {@link DeadLetters}.
 */
public final class EventConsumer implements Consumer<Message<byte[]>> {
    /** Times the largest poll this stays under half of {@code max.poll.interval.ms}: see kopir-platform.yml. */
    static final Duration LONGEST = Duration.ofSeconds(10);

    private static final Pattern TYPE = Pattern.compile("(kopir\\.[a-z-]+\\.[a-z-]+)\\.v\\d+");

    private final EventJson json;
    private final EventHandler handler;
    private final MeterRegistry meters;
    private final Clock clock;

    EventConsumer(EventJson json, EventHandler handler, MeterRegistry meters, Clock clock) {
        this.json = json;
        this.handler = handler;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public void accept(Message<byte[]> message) {
        try {
            take(message);
        } catch (RuntimeException failed) {
            count(failed instanceof UnreadableEvent ? "unreadable" : "failed");
            throw failed;
        }
    }

    private void take(Message<byte[]> message) {
        Envelope envelope = Envelope.read(message.getHeaders());
        Optional<Class<? extends Event>> type = EventTypes.classOf(envelope.type());
        if (type.isEmpty()) {
            skipOrPark(envelope.type());
            return;
        }
        Event event = json.read(type.get(), envelope.subject(), envelope.version(), data(message));
        // What takes so long is the store, and that is no reason to put an event aside.
        EventHandler.Handled handled = handler.handle(new Received(envelope.id(), envelope.time(), event))
                .timeout(LONGEST, Mono.error(() -> new NotYet("an answer in time")))
                .block();
        count(handled == null ? "no-answer" : KebabCaseEnums.code(handled));
        Timer.builder("kopir.event.age")
                .publishPercentileHistogram()
                .register(meters)
                .record(Duration.between(envelope.time(), clock.instant()));
    }

    /** A type nobody here knows is skipped and counted; a newer version of a known one is parked until we know it. */
    private void skipOrPark(String type) {
        Matcher name = TYPE.matcher(type);
        if (name.matches() && EventTypes.classOf(name.group(1) + ".v1").isPresent()) {
            throw new UnreadableEvent("unknown-version");
        }
        count("unknown-type");
    }

    private void count(String outcome) {
        meters.counter("kopir.events.handled", "outcome", outcome).increment();
    }

    // A tombstone's payload is a marker object of spring-kafka, whatever the generic type says.
    private static byte @Nullable [] data(Message<?> message) {
        return message.getPayload() instanceof byte[] bytes ? bytes : null;
    }
}
