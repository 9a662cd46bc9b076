package kopir.platform.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/**
 * How old what we learnt from a topic may be: the time since this service's consumer group had nothing left to read in
 * it. Grows while the group lags and while the broker cannot be asked, because then nobody knows.
 */
public final class ProjectionAge implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionAge.class);
    private static final Duration ASK_EVERY = Duration.ofSeconds(5);
    private static final long ANSWER_SECONDS = 4;

    private final String brokers;
    private final String group;
    private final List<String> topics;
    private final Clock clock;
    private final Instant start;
    private final Map<String, Instant> caughtUp = new ConcurrentHashMap<>();
    private @Nullable Admin admin;
    private Disposable asking = Disposables.disposed();

    ProjectionAge(String brokers, String group, List<String> topics, Clock clock, MeterRegistry meters) {
        this.brokers = brokers;
        this.group = group;
        this.topics = topics;
        this.clock = clock;
        this.start = clock.instant();
        for (String topic : topics) {
            Gauge.builder("kopir.projection.age.seconds", () -> of(topic).toMillis() / 1000.0)
                    .tag("topic", topic)
                    .register(meters);
        }
    }

    /** The age of what we know from a topic; since the start of this process, where it never was caught up with. */
    public Duration of(String topic) {
        return Duration.between(caughtUp.getOrDefault(topic, start), clock.instant());
    }

    /** True once the group has read everything a topic held at some moment since this process started. */
    public boolean hasCaughtUp(String topic) {
        return caughtUp.containsKey(topic);
    }

    @Override
    public void start() {
        Admin asked = Admin.create(
                Map.of("bootstrap.servers", brokers, "request.timeout.ms", 3_000, "default.api.timeout.ms", 4_000));
        admin = asked;
        asking = Flux.interval(Duration.ZERO, ASK_EVERY, Schedulers.boundedElastic())
                .onBackpressureDrop()
                .concatMap(_ -> reactor.core.publisher.Mono.fromRunnable(() -> look(asked))
                        .subscribeOn(Schedulers.boundedElastic()))
                .subscribe();
    }

    private void look(Admin asked) {
        try {
            Instant now = clock.instant();
            var committed = asked.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(ANSWER_SECONDS, TimeUnit.SECONDS);
            var ends = asked.listOffsets(wanted(asked)).all().get(ANSWER_SECONDS, TimeUnit.SECONDS);
            for (String topic : topics) {
                if (nothingLeft(topic, committed, ends)) {
                    caughtUp.put(topic, now);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.atDebug()
                    .addKeyValue("error", e.getClass().getSimpleName())
                    .log("broker did not say how far we have read");
        }
    }

    private Map<TopicPartition, OffsetSpec> wanted(Admin asked)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        asked.describeTopics(topics)
                .allTopicNames()
                .get(ANSWER_SECONDS, TimeUnit.SECONDS)
                .forEach((name, described) -> described
                        .partitions()
                        .forEach(partition ->
                                wanted.put(new TopicPartition(name, partition.partition()), OffsetSpec.latest())));
        return wanted;
    }

    private static boolean nothingLeft(
            String topic,
            Map<TopicPartition, @Nullable OffsetAndMetadata> committed,
            Map<TopicPartition, ListOffsetsResultInfo> ends) {
        return ends.entrySet().stream()
                .filter(end -> end.getKey().topic().equals(topic))
                .allMatch(end -> {
                    @Nullable OffsetAndMetadata read = committed.get(end.getKey());
                    return (read == null ? 0 : read.offset()) >= end.getValue().offset();
                });
    }

    @Override
    public void stop() {
        asking.dispose();
        Admin asked = admin;
        if (asked != null) {
            asked.close(Duration.ofSeconds(1));
        }
        admin = null;
    }

    @Override
    public boolean isRunning() {
        return admin != null;
    }
}
