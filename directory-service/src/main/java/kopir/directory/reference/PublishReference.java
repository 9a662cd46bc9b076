package kopir.directory.reference;

import java.util.List;
import java.util.function.LongFunction;
import kopir.contracts.ReferenceEvent;
import kopir.contracts.ReferenceEvent.CapabilitiesPublished;
import kopir.contracts.ReferenceEvent.RegionsPublished;
import kopir.directory.capability.Taxonomy;
import kopir.directory.region.Regions;
import kopir.platform.delivery.Aggregates;
import kopir.platform.delivery.Stored;
import kopir.platform.delivery.Written;
import reactor.core.publisher.Mono;

/**
 * Publishes the taxonomy and the regions at start, each only where its content is not what was published last. The
 * version counts the contents: going back to an older file is a new version, so consumers take it over too.
 */
public final class PublishReference {
    private final Aggregates<PublishedReference> published;
    private final Taxonomy taxonomy;
    private final Regions regions;

    public PublishReference(Aggregates<PublishedReference> published, Taxonomy taxonomy, Regions regions) {
        this.published = published;
        this.taxonomy = taxonomy;
        this.regions = regions;
    }

    /** Safe to repeat, and safe on several instances at once: one of them is first, the others find nothing to do. */
    public Mono<Void> publish() {
        return publish(
                        "capabilities",
                        taxonomy.fingerprint(),
                        version -> new CapabilitiesPublished(version, taxonomy.concepts()))
                .then(publish(
                        "regions",
                        regions.fingerprint(),
                        version -> new RegionsPublished(version, regions.countries(), regions.regions())));
    }

    private Mono<Void> publish(String what, String fingerprint, LongFunction<ReferenceEvent> event) {
        PublishedReference now = new PublishedReference(fingerprint);
        return published
                .find(what)
                .flatMap(before -> changed(before, now, event))
                .switchIfEmpty(Mono.defer(() -> published.insert(what, now, List.of(event.apply(1)))))
                .then();
    }

    private Mono<Written> changed(
            Stored<PublishedReference> before, PublishedReference now, LongFunction<ReferenceEvent> event) {
        return before.state().equals(now)
                ? Mono.just(Written.DONE)
                : published.update(before, now, List.of(event.apply(before.version() + 1)));
    }
}
