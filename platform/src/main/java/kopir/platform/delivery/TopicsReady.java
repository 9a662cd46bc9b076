package kopir.platform.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import kopir.contracts.Topics;
import kopir.contracts.Topics.Kept;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Makes the topics and dead-letter topics this service needs, before the first consumer looks for them. Existing topics
 * are left as they are. Without a broker it keeps trying in the background: HTTP works meanwhile.
 */
final class TopicsReady implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TopicsReady.class);
    private static final Duration LONG = Duration.ofDays(400);

    private final String brokers;
    private final int partitions;
    private final String group;
    private final List<String> consumed;
    private final Sinks.Empty<Void> there = Sinks.empty();
    private Disposable creating = Disposables.disposed();
    private volatile boolean areThere;
    private volatile boolean running;

    TopicsReady(String brokers, int partitions, String group, List<String> consumed) {
        this.brokers = brokers;
        this.partitions = partitions;
        this.group = group;
        this.consumed = consumed;
    }

    /** Whether the topics were seen or made. */
    boolean areThere() {
        return areThere;
    }

    /** Completes when the topics are there. */
    Mono<Void> there() {
        return there.asMono();
    }

    /** Before the bindings, which start near the end. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1000;
    }

    @Override
    public void start() {
        running = true;
        try {
            create();
        } catch (TopicsNotReady notYet) {
            LOG.atWarn().log("broker is away; topics are made when it is back");
            creating = Mono.fromRunnable(this::create)
                    .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, Duration.ofSeconds(2)))
                    .subscribeOn(Schedulers.boundedElastic())
                    .subscribe();
        }
    }

    private void create() {
        makeWhatIsMissing();
        areThere = true;
        there.tryEmitEmpty();
    }

    private void makeWhatIsMissing() {
        List<NewTopic> wanted = wanted();
        try (Admin admin = Admin.create(
                Map.of("bootstrap.servers", brokers, "request.timeout.ms", 3_000, "default.api.timeout.ms", 5_000))) {
            for (var result : admin.createTopics(wanted).values().entrySet()) {
                try {
                    result.getValue().get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new TopicsNotReady(e);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TopicsNotReady(e);
        }
    }

    private List<NewTopic> wanted() {
        List<NewTopic> topics = new ArrayList<>();
        for (Topics.Topic topic : Topics.ALL) {
            topics.add(topic(topic.name(), topic.kept()));
        }
        for (String topic : consumed) {
            topics.add(topic(Topics.deadLetters(topic, group), Kept.LONG));
        }
        return topics;
    }

    private NewTopic topic(String name, Kept kept) {
        Map<String, String> settings = switch (kept) {
            case COMPACTED -> Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
            case LONG -> Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(LONG.toMillis()));
        };
        return new NewTopic(name, java.util.Optional.of(partitions), java.util.Optional.empty()).configs(settings);
    }

    @Override
    public void stop() {
        creating.dispose();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static final class TopicsNotReady extends RuntimeException {
        TopicsNotReady(Exception cause) {
            super(cause);
        }
    }
}
