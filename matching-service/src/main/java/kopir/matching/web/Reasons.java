package kopir.matching.web;

import java.util.List;
import kopir.contracts.MemberProfile;
import kopir.matching.engine.Contribution;
import kopir.matching.engine.Gap;
import kopir.matching.engine.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Why two members fit, as one of them may read it about the other: nothing that compares with third ones, and nothing
 * that tells where somebody is who hides. "Works in the same region" beside a card without a country would.
 */
public final class Reasons {
    private final MemberNames names;

    public Reasons(MemberNames names) {
        this.names = names;
    }

    /** @param other whom the reader reads about; null where nothing may be told of it */
    public List<String> of(List<Contribution> contributions, @Nullable MemberProfile other, Wording wording) {
        return contributions.stream()
                .filter(contribution -> mayBeTold(contribution, other))
                .map(wording::of)
                .toList();
    }

    /** For those who know where the other is, and for coordinators. */
    public List<String> ofThoseWhoMet(List<Contribution> contributions, Wording wording) {
        return contributions.stream()
                .filter(contribution -> contribution.rule() != Contribution.Rule.ROOM)
                .map(wording::of)
                .toList();
    }

    public List<String> gaps(List<Gap> gaps, MemberProfile other, Wording wording) {
        return gaps.stream()
                .filter(gap -> gap.kind() != Gap.Kind.DISTANCE || names.tellsCountry(other))
                .map(wording::of)
                .toList();
    }

    private boolean mayBeTold(Contribution contribution, @Nullable MemberProfile other) {
        return switch (contribution.rule()) {
            case NEED, MODE, RECIPROCITY -> true;
            case ROOM -> false;
            case PLACE -> other != null && isTold(contribution.path(), other);
        };
    }

    private boolean isTold(Contribution.@Nullable Path place, MemberProfile other) {
        return place == Contribution.Path.SAME_REGION || place == Contribution.Path.NEIGHBOURING_REGION
                ? names.tellsRegion(other)
                : names.tellsCountry(other);
    }
}
