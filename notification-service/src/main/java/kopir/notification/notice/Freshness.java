package kopir.notification.notice;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import kopir.contracts.Topics;

/**
 * Whether we know enough of members, seats and exclusions to tell anybody anything. While we may be behind, notices wait
 * rather than reach somebody who was suspended or excluded meanwhile.
 */
public final class Freshness {
    private static final Duration TOO_OLD = Duration.ofSeconds(60);
    private static final List<String> NEEDED = List.of(Topics.MEMBERS, Topics.SEATS, Topics.EXCLUSIONS);

    private final Predicate<String> caughtUp;
    private final Function<String, Duration> age;

    /**
     * @param caughtUp whether a topic was ever read to its end since this process started
     * @param age how old what we know of a topic may be
     */
    public Freshness(Predicate<String> caughtUp, Function<String, Duration> age) {
        this.caughtUp = caughtUp;
        this.age = age;
    }

    public boolean isGiven() {
        return NEEDED.stream()
                .allMatch(topic -> caughtUp.test(topic) && age.apply(topic).compareTo(TOO_OLD) <= 0);
    }
}
