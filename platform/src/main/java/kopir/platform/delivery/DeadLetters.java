package kopir.platform.delivery;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import kopir.contracts.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.ExponentialBackOffWithMaxRetries;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * What happens to a record that could not be handled. The store is away, or something it builds on has not arrived: the
 * same record again until it is there, and nothing is skipped. The handler fails otherwise: five times, then the dead letters. Unreadable: the dead letters at
 * once. The dead letters cannot be written: this container stops, so that nothing is lost, and operators are told.
 */
final class DeadLetters implements ListenerContainerWithDlqAndRetryCustomizer {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final BackOff AT_ONCE = new FixedBackOff(0, 0);

    private final KafkaTemplate<String, byte[]> kafka;
    private final MeterRegistry meters;

    DeadLetters(KafkaTemplate<String, byte[]> kafka, MeterRegistry meters) {
        this.kafka = kafka;
        this.meters = meters;
    }

    @Override
    public boolean retryAndDlqInBinding(String destinationName, String group) {
        return false;
    }

    @Override
    public void configure(
            AbstractMessageListenerContainer<?, ?> container,
            String destination,
            String group,
            BiFunction<ConsumerRecord<?, ?>, Exception, TopicPartition> binderResolver,
            BackOff binderBackOff) {
        DeadLetterPublishingRecoverer recoverer = recoverer(group);
        DefaultErrorHandler errors = new DefaultErrorHandler(
                (record, exception) -> park(container, recoverer, record, exception), fewTimes());
        errors.setBackOffFunction((record, exception) -> backOff(exception));
        errors.setLogLevel(org.springframework.kafka.KafkaException.Level.DEBUG);
        container.setCommonErrorHandler(errors);
    }

    static BackOff backOff(Exception exception) {
        Throwable cause = root(exception);
        if (cause instanceof UnreadableEvent) {
            return AT_ONCE;
        }
        return cause instanceof MongoException || cause instanceof NotYet ? untilItIsBack() : fewTimes();
    }

    private static BackOff fewTimes() {
        ExponentialBackOffWithMaxRetries backOff = new ExponentialBackOffWithMaxRetries(5);
        backOff.setInitialInterval(200);
        backOff.setMaxInterval(5_000);
        return backOff;
    }

    private static BackOff untilItIsBack() {
        ExponentialBackOff backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(5_000);
        return backOff;
    }

    private DeadLetterPublishingRecoverer recoverer(String group) {
        DeadLetterPublishingRecoverer recoverer = new DeadLetterPublishingRecoverer(
                kafka,
                (record, _) -> new TopicPartition(Topics.deadLetters(record.topic(), group), record.partition()));
        // The framework's headers would carry exception messages, which may quote the data.
        recoverer.excludeHeader(HeadersToAdd.EX_MSG, HeadersToAdd.EX_STACKTRACE, HeadersToAdd.EX_CAUSE);
        recoverer.addHeadersFunction((_, exception) ->
                new RecordHeaders().add("kopir-reason", reason(exception).getBytes(StandardCharsets.UTF_8)));
        recoverer.setFailIfSendResultIsError(true);
        return recoverer;
    }

    private void park(
            AbstractMessageListenerContainer<?, ?> container,
            DeadLetterPublishingRecoverer recoverer,
            ConsumerRecord<?, ?> record,
            Exception exception) {
        try {
            recoverer.accept(record, (Consumer<?, ?>) null, exception);
        } catch (RuntimeException unwritable) {
            meters.counter("kopir.consumers.stopped", "topic", record.topic()).increment();
            LOG.atError()
                    .addKeyValue("topic", record.topic())
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .log("dead letters cannot be written; consumption of this topic stops here");
            container.stopAbnormally(() -> {});
            throw unwritable;
        }
        meters.counter("kopir.dead.letters", "topic", record.topic(), "reason", reason(exception))
                .increment();
        LOG.atWarn()
                .addKeyValue("topic", record.topic())
                .addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset())
                .addKeyValue("reason", reason(exception))
                .log("record put to the dead letters");
    }

    private static String reason(Exception exception) {
        Throwable cause = root(exception);
        return cause instanceof UnreadableEvent unreadable
                ? unreadable.reason()
                : cause.getClass().getSimpleName();
    }

    private static Throwable root(Throwable exception) {
        Throwable cause = exception;
        while (cause.getCause() != null && !(cause instanceof UnreadableEvent) && !(cause instanceof MongoException)) {
            cause = cause.getCause();
        }
        return cause;
    }
}
