package kopir.notification.delivery;

import java.time.Duration;

/**
 * How long to wait after a failed attempt: twice as long each time, up to a most, and by chance up to half less, so that
 * a server that comes back does not meet all waiting messages in one second.
 */
public record Backoff(Duration first, Duration most) {
    /**
     * @param attempts how many failed, at least 1
     * @param chance from 0 (inclusive) to 1 (exclusive)
     */
    public Duration after(int attempts, double chance) {
        long whole = first.toMillis();
        for (int i = 1; i < attempts && whole < most.toMillis(); i++) {
            whole *= 2;
        }
        whole = Math.min(whole, most.toMillis());
        return Duration.ofMillis(whole - (long) (whole / 2.0 * chance));
    }
}
