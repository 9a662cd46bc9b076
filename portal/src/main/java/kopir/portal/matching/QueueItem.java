package kopir.portal.matching;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One case that waits for a coordinator.
 *
 * @param proposed how many candidates wait for a decision
 */
public record QueueItem(
        UUID request,
        RequestView.@Nullable Member member,
        List<Need> needs,
        @Nullable String urgency,
        @Nullable Instant since,
        int proposed) {
    public QueueItem {
        needs = needs == null ? List.of() : List.copyOf(needs);
    }

    /** What is needed, by code. */
    public List<String> capabilities() {
        return needs.stream().map(Need::capability).toList();
    }
}
