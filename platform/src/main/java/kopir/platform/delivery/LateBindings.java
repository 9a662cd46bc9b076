package kopir.platform.delivery;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binding.Bindable;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.cloud.stream.binding.InputBindingLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.scheduler.Schedulers;

/**
 * Binds the consumers to their topics once the topics are there. By itself Spring Cloud Stream binds while the application
 * starts, and waits two minutes for each topic while the broker is away; only then would HTTP open, and what runs in the
 * background begin.
 */
final class LateBindings extends InputBindingLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LateBindings.class);

    private final TopicsReady topics;
    private final Supplier<Map<String, Bindable>> consumers;
    private final Map<String, Bindable> bindables;
    private Disposable waiting = Disposables.disposed();

    LateBindings(BindingService service, TopicsReady topics, Supplier<Map<String, Bindable>> consumers) {
        this(service, topics, consumers, new HashMap<>());
    }

    private LateBindings(
            BindingService service,
            TopicsReady topics,
            Supplier<Map<String, Bindable>> consumers,
            Map<String, Bindable> bindables) {
        super(service, bindables);
        this.topics = topics;
        this.consumers = consumers;
        this.bindables = bindables;
    }

    @Override
    public synchronized void start() {
        if (topics.areThere()) {
            bind();
        } else {
            waiting = topics.there()
                    .publishOn(Schedulers.boundedElastic())
                    .doOnSuccess(_ -> bindUnlessStopped())
                    .subscribe(
                            _ -> {},
                            error -> LOG.atError()
                                    .addKeyValue("error", error.getClass().getSimpleName())
                                    .log("consumers could not be bound; nothing is read until the next start"));
        }
    }

    private synchronized void bindUnlessStopped() {
        if (!waiting.isDisposed()) {
            bind();
        }
    }

    private void bind() {
        bindables.putAll(consumers.get());
        super.start();
    }

    @Override
    public synchronized void stop() {
        waiting.dispose();
        super.stop();
    }

    @Override
    public boolean isRunning() {
        return super.isRunning() || !waiting.isDisposed();
    }
}
