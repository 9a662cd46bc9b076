package kopir.portal.matching;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An introduction as one side sees it, or as coordinators do.
 *
 * @param side of the reader: {@code requester} or {@code candidate}; null for coordinators
 * @param answerBy when the offer ends; null where it does not, or where nothing is to be answered
 * @param counterpart the other side, by the card rule until contacts are open; null for coordinators
 * @param requester for coordinators only
 * @param candidate for coordinators only
 * @param outcome what the reader's side reported, or null
 * @param reason of a no, for coordinators only
 */
public record Introduction(
        UUID id,
        @Nullable UUID request,
        @Nullable String side,
        String status,
        @Nullable Instant answerBy,
        List<Subject> needs,
        List<String> reasons,
        @Nullable Counterpart counterpart,
        @Nullable Counterpart requester,
        @Nullable Counterpart candidate,
        @Nullable String outcome,
        @Nullable String reason,
        long version) {

    public Introduction {
        needs = needs == null ? List.of() : List.copyOf(needs);
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
    }

    /** What it is about. */
    public record Subject(String capability, @Nullable String label) {}

    /** @param id only when connected, and for coordinators */
    public record Counterpart(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable String type,
            @Nullable String country) {}

    /** Whether the reader is the one who is asked. */
    public boolean waitsForReader() {
        return "candidate".equals(side) && status.equals("offered-to-candidate");
    }

    public boolean connected() {
        return status.equals("connected");
    }

    /** Whether it can still be stopped before contacts are open. */
    public boolean canBeRevoked() {
        return status.equals("offered-to-candidate") || status.equals("opening");
    }

    /** Whether the reader's side may say how it went. */
    public boolean outcomeWanted() {
        return side != null && connected() && outcome == null;
    }

    /** What it is about, by code. */
    public List<String> capabilities() {
        return needs.stream().map(Subject::capability).toList();
    }
}
