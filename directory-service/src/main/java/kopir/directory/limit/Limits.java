package kopir.directory.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import kopir.platform.http.Problem;

/**
 * Token buckets, one for each person and kind of request: a burst is fine, going on like that is not. With several
 * instances the limit is at most so many times higher.
 */
public final class Limits {
    private final Kind readings;
    private final Kind contacts;
    private final Kind acceptances;
    private final Kind addresses;

    /**
     * How many a minute.
     *
     * @param readings pages and profiles read by one person
     * @param contacts contacts read by one person
     * @param acceptances invitations tried by one person: a secret is not to be guessed
     * @param addresses addresses asked for by one service
     */
    public record PerMinute(int readings, int contacts, int acceptances, int addresses) {}

    public Limits(PerMinute perMinute) {
        this.readings = new Kind(perMinute.readings());
        this.contacts = new Kind(perMinute.contacts());
        this.acceptances = new Kind(perMinute.acceptances());
        this.addresses = new Kind(perMinute.addresses());
    }

    /** @throws Problem 429 with {@code Retry-After} where it is too much, here and below */
    public void reading(UUID person) {
        readings.take(person.toString(), 1);
    }

    public void contacts(UUID person) {
        contacts.take(person.toString(), 1);
    }

    public void acceptance(UUID person) {
        acceptances.take(person.toString(), 1);
    }

    public void addresses(String client, int seats) {
        addresses.take(client, Math.max(1, seats));
    }

    private static final class Kind {
        private static final int MOST_PEOPLE = 100_000;

        private final int perMinute;
        private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
                .maximumSize(MOST_PEOPLE)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build();

        Kind(int perMinute) {
            this.perMinute = perMinute;
        }

        void take(String who, int tokens) {
            Bucket bucket = buckets.get(who, _ -> full());
            ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(tokens);
            if (!probe.isConsumed()) {
                throw Problem.tooMany(1 + (int) TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()));
            }
        }

        private Bucket full() {
            return Bucket.builder()
                    .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                    .build();
        }
    }
}
