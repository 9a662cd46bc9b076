package kopir.notification;

import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;

/** Makes the indexes of the store at start. Without them everything works, only slower. */
final class Indexes {
    private static final Logger LOG = LoggerFactory.getLogger(Indexes.class);

    private final Flux<Void> all;

    @SafeVarargs
    Indexes(Publisher<Void>... all) {
        this.all = Flux.concat(all);
    }

    /** In the background: the store may be away just now. */
    void make() {
        all.subscribe(
                _ -> {},
                error -> LOG.atWarn()
                        .addKeyValue("error", error.getClass().getSimpleName())
                        .log("indexes not made; the store is slower until the next start"));
    }
}
