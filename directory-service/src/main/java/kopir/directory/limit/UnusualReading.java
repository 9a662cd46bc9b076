package kopir.directory.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices somebody who reads profile after profile, slowly enough for the rate limit: more different members in an hour
 * than anybody looking for a partner needs. Says so once an hour for each person, to operators; refuses nothing.
 */
public final class UnusualReading {
    private static final Logger LOG = LoggerFactory.getLogger(UnusualReading.class);
    private static final int MOST_PEOPLE = 10_000;

    private final int usual;
    private final Counter unusual;
    private final Cache<UUID, Set<UUID>> readInAnHour;

    /** @param usual how many different members a person may read in an hour before it is told */
    public UnusualReading(int usual, MeterRegistry meters, Clock clock) {
        this.usual = usual;
        this.unusual = meters.counter("kopir.directory.unusual.readings");
        Ticker time = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        this.readInAnHour = Caffeine.newBuilder()
                .maximumSize(MOST_PEOPLE)
                .expireAfterWrite(Duration.ofHours(1))
                .ticker(time)
                .build();
    }

    public void read(UUID person, UUID member) {
        Set<UUID> members = readInAnHour.get(person, _ -> new HashSet<>());
        synchronized (members) {
            if (members.size() <= usual && members.add(member) && members.size() > usual) {
                unusual.increment();
                LOG.atWarn()
                        .addKeyValue("person", person)
                        .addKeyValue("members", members.size())
                        .log("one person reads unusually many members");
            }
        }
    }
}
