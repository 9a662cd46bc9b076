package kopir.portal.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member, as far as the directory lets this reader see it; what is not for them is missing.
 *
 * @param kind {@code organisation} or {@code expert}
 * @param membership where it stands, or null where the reader may not know
 * @param membershipComment what a coordinator asked for or why it was refused, or null
 */
public record MemberView(
        UUID id,
        @Nullable String kind,
        long version,
        @Nullable String membership,
        @Nullable String membershipComment,
        @Nullable String externalId,
        @Nullable String type,
        Map<String, String> names,
        @Nullable String country,
        @Nullable String region,
        List<String> coverage,
        List<String> languages,
        List<Offer> offers,
        List<String> needs,
        List<String> modes,
        @Nullable Integer limit,
        @Nullable Integer elsewhere,
        @Nullable Boolean paused,
        @Nullable String visibility,
        Map<String, String> notes,
        @Nullable Location location) {

    public MemberView {
        names = names == null ? Map.of() : Map.copyOf(names);
        coverage = coverage == null ? List.of() : List.copyOf(coverage);
        languages = languages == null ? List.of() : List.copyOf(languages);
        offers = offers == null ? List.of() : List.copyOf(offers);
        needs = needs == null ? List.of() : List.copyOf(needs);
        modes = modes == null ? List.of() : List.copyOf(modes);
        notes = notes == null ? Map.of() : Map.copyOf(notes);
    }

    /** @param evidence how well it is known to be true: {@code declared}, {@code vouched}, {@code evidenced} */
    public record Offer(
            String capability,
            @Nullable String evidence,
            @Nullable LocalDate confirmedOn) {}

    public record Location(
            @Nullable Boolean confidential,
            @Nullable String street,
            @Nullable String city) {}

    public boolean expert() {
        return "expert".equals(kind);
    }

    /** What it offers, by code. */
    public List<String> capabilities() {
        return offers.stream().map(Offer::capability).toList();
    }

    /** The member itself sends these to be verified. */
    public boolean canBeSubmitted() {
        return "draft".equals(membership) || "returned".equals(membership);
    }

    /** What a coordinator can decide as it stands. */
    public List<String> decisions() {
        return switch (membership) {
            case "submitted" -> List.of("verify", "return", "reject");
            case "verified" -> List.of("suspend");
            case "suspended" -> List.of("reinstate");
            case null, default -> List.of();
        };
    }
}
