package kopir.platform.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.messaging.Message;

/** Makes the functions that Spring Cloud Stream binds to topics. */
public final class EventConsumers {
    private final EventJson json;
    private final MeterRegistry meters;
    private final Clock clock;

    EventConsumers(EventJson json, MeterRegistry meters, Clock clock) {
        this.json = json;
        this.meters = meters;
        this.clock = clock;
    }

    /** A consumer that feeds one topic's events to a handler. */
    public Consumer<Message<byte[]>> of(EventHandler handler) {
        return new EventConsumer(json, handler, meters, clock);
    }
}
