package kopir.matching.web;

import java.util.Locale;
import java.util.UUID;
import kopir.contracts.MemberProfile;
import kopir.contracts.MembershipStatus;
import kopir.contracts.Visibility;
import kopir.matching.engine.Candidates;
import kopir.matching.engine.Wording;
import kopir.matching.member.Network;
import org.jspecify.annotations.Nullable;

/** How members are shown to other people: to coordinators as they are, to members as far as they may be known. */
public final class MemberNames {
    /** The country of a card-only member is told only where at least so many verified members share it. */
    private static final int ENOUGH_TO_HIDE_AMONG = 3;

    private final Network network;

    public MemberNames(Network network) {
        this.network = network;
    }

    /** A member for coordinators. @param name in the reader's language */
    public record Known(
            UUID id,
            @Nullable String externalId,
            @Nullable String name,
            @Nullable String type,
            @Nullable String country) {}

    /** A member for another member. */
    public record Shown(
            @Nullable String name, String type, @Nullable String country) {}

    /** For coordinators; of a member not known here, only its id. */
    public Known known(UUID member, String language) {
        return network.candidates()
                .find(member)
                .map(profile -> new Known(
                        profile.id(), profile.externalId(), name(profile, language), type(profile), profile.country()))
                .orElseGet(() -> new Known(member, null, null, null, null));
    }

    /** For another member: the name only of those who let themselves be found. */
    public Shown shown(MemberProfile profile, String language) {
        boolean listed = profile.visibility() == Visibility.LISTED;
        return new Shown(
                listed ? name(profile, language) : null,
                type(profile),
                listed || canHide(profile) ? profile.country() : null);
    }

    /** For a member that is connected with this one, and so may know who it is. */
    public Shown met(MemberProfile profile, String language) {
        return new Shown(name(profile, language), type(profile), profile.country());
    }

    private boolean canHide(MemberProfile profile) {
        Candidates candidates = network.candidates();
        return candidates.members().values().stream()
                        .filter(other -> other.membership() == MembershipStatus.VERIFIED)
                        .filter(other -> other.country().equals(profile.country()))
                        .limit(ENOUGH_TO_HIDE_AMONG)
                        .count()
                == ENOUGH_TO_HIDE_AMONG;
    }

    private static String type(MemberProfile profile) {
        return profile.type() == null
                ? "expert"
                : profile.type().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable String name(MemberProfile profile, String language) {
        String fallback = profile.names()
                .getOrDefault(
                        Wording.LANGUAGES.getFirst(),
                        profile.names().values().stream().sorted().findFirst().orElse(null));
        return profile.names().getOrDefault(language, fallback);
    }
}
