package kopir.portal.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish for a partner, as its owner and coordinators see it.
 *
 * @param closed why, where the status is {@code closed}
 * @param question a coordinator's, where the status is {@code returned}
 * @param member who asks; for coordinators only
 * @param cardsReady how many cards wait for an answer
 */
public record RequestView(
        UUID id,
        String status,
        @Nullable String closed,
        @Nullable String question,
        @Nullable String text,
        List<Need> needs,
        List<String> languages,
        boolean interpretation,
        @Nullable String region,
        @Nullable String mode,
        @Nullable String urgency,
        @Nullable LocalDate neededBy,
        List<String> offers,
        @Nullable Instant createdAt,
        long version,
        @Nullable Member member,
        int cardsReady) {

    public RequestView {
        needs = needs == null ? List.of() : List.copyOf(needs);
        languages = languages == null ? List.of() : List.copyOf(languages);
        offers = offers == null ? List.of() : List.copyOf(offers);
    }

    public record Member(
            UUID id,
            @Nullable String name,
            @Nullable String type,
            @Nullable String country) {}

    /** What is needed, by code. */
    public List<String> capabilities() {
        return needs.stream().map(Need::capability).toList();
    }

    public boolean canBeSubmitted() {
        return status.equals("draft") || status.equals("returned");
    }

    public boolean canBeChanged() {
        return !status.equals("closed");
    }
}
