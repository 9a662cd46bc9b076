package kopir.notification.notice;

import java.time.Duration;
import java.util.List;
import kopir.contracts.Topics;
import kopir.platform.delivery.ProjectionAge;

/**
 * Whether we know enough of members, seats and exclusions to tell anybody anything. While we may be behind, notices wait
 * rather than reach somebody who was suspended or excluded meanwhile.
 */
public final class Freshness {
    private static final Duration TOO_OLD = Duration.ofSeconds(60);
    private static final List<String> NEEDED = List.of(Topics.MEMBERS, Topics.SEATS, Topics.EXCLUSIONS);

    private final ProjectionAge age;

    public Freshness(ProjectionAge age) {
        this.age = age;
    }

    public boolean isGiven() {
        return NEEDED.stream()
                .allMatch(topic -> age.hasCaughtUp(topic) && age.of(topic).compareTo(TOO_OLD) <= 0);
    }
}
