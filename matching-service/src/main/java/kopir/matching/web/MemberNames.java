package kopir.matching.web;

import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import kopir.contracts.MemberProfile;
import kopir.contracts.MembershipStatus;
import kopir.contracts.Visibility;
import kopir.matching.engine.Wording;
import kopir.matching.member.Network;
import org.jspecify.annotations.Nullable;

/** How members are shown to other people: to coordinators as they are, to members as far as they may be known. */
public final class MemberNames {
    /** Where a card-only member is, is told only as far as at least so many verified members share the place. */
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
        return new Shown(
                profile.visibility() == Visibility.LISTED ? name(profile, language) : null,
                type(profile),
                tellsCountry(profile) ? profile.country() : null);
    }

    /** Whether another member may know in which country this one is. */
    public boolean tellsCountry(MemberProfile profile) {
        return profile.visibility() == Visibility.LISTED
                || areEnough(other -> other.country().equals(profile.country()));
    }

    /** Whether another member may know in or near which region this one is. */
    public boolean tellsRegion(MemberProfile profile) {
        String region = profile.region();
        return profile.visibility() == Visibility.LISTED
                || tellsCountry(profile) && region != null && areEnough(other -> region.equals(other.region()));
    }

    /** For a member that is connected with this one, and so may know who it is. */
    public Shown met(MemberProfile profile, String language) {
        return new Shown(name(profile, language), type(profile), profile.country());
    }

    private boolean areEnough(Predicate<MemberProfile> sharing) {
        return network.candidates().members().values().stream()
                        .filter(other -> other.membership() == MembershipStatus.VERIFIED)
                        .filter(sharing)
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
