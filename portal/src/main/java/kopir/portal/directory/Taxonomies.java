package kopir.portal.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kopir.portal.service.ServiceProblem;
import reactor.core.publisher.Mono;

/**
 * The taxonomy by language, asked for again after a minute; while the directory is away, what it said before. It is the
 * same for everybody, so one person's answer serves the next.
 */
public final class Taxonomies {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Directory directory;
    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(Taxonomy taxonomy, Instant until) {}

    public Taxonomies(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Never fails: empty where it was never to be had. */
    public Mono<Taxonomy> in(Locale language) {
        String code = language.getLanguage();
        Kept last = kept.get(code);
        if (last != null && clock.instant().isBefore(last.until())) {
            return Mono.just(last.taxonomy());
        }
        return Mono.zip(directory.capabilities(code), directory.geography(code), Taxonomy::new)
                .doOnNext(
                        fresh -> kept.put(code, new Kept(fresh, clock.instant().plus(FRESH))))
                .onErrorResume(
                        ServiceProblem.class, away -> Mono.just(last == null ? Taxonomy.empty() : last.taxonomy()));
    }
}
