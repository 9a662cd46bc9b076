package kopir.identity.link;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * So many times in a window that begins with the first time. Remembers a bounded number of keys and forgets the oldest
 * first: under a flood of keys the limit loosens rather than the memory filling.
 */
public final class RateLimit {
    static final int MOST_KEYS = 50_000;

    private final Clock clock;
    private final int times;
    private final Duration window;
    // In order of the windows' beginnings.
    private final SequencedMap<String, Window> windows = new LinkedHashMap<>();

    /** @param times how often a key may be taken within the window */
    public RateLimit(Clock clock, int times, Duration window) {
        this.clock = clock;
        this.times = times;
        this.window = window;
    }

    private record Window(Instant began, int taken) {}

    /** @return empty where it is allowed, and counted; else how long to wait until it is again */
    public synchronized Optional<Duration> take(String key) {
        Instant now = clock.instant();
        forgetWhatEnded(now);
        Window current = windows.getOrDefault(key, new Window(now, 0));
        if (current.taken() >= times) {
            return Optional.of(Duration.between(now, current.began().plus(window)));
        }
        if (windows.size() >= MOST_KEYS && !windows.containsKey(key)) {
            windows.pollFirstEntry();
        }
        windows.put(key, new Window(current.began(), current.taken() + 1));
        return Optional.empty();
    }

    private void forgetWhatEnded(Instant now) {
        for (Map.Entry<String, Window> oldest = windows.firstEntry();
                oldest != null && !oldest.getValue().began().plus(window).isAfter(now);
                oldest = windows.firstEntry()) {
            windows.pollFirstEntry();
        }
    }

    /** Uncounts one time, because what was allowed did not come about. */
    public synchronized void giveBack(String key) {
        windows.computeIfPresent(key, (same, current) -> new Window(current.began(), Math.max(0, current.taken() - 1)));
    }
}
