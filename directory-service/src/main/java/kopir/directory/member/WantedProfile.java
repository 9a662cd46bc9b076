package kopir.directory.member;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kopir.contracts.EvidenceLevel;
import org.jspecify.annotations.Nullable;

/**
 * A profile as somebody wants it, before it is known what of the evidence they may say.
 *
 * @param profile without offers
 */
public record WantedProfile(Profile profile, List<Claim> claims) {
    public WantedProfile {
        claims = List.copyOf(claims);
    }

    /**
     * Members declare; that something is vouched for or evidenced is said by coordinators.
     *
     * @param before the profile now, or null for a new member; repeating what stands there is fine
     */
    public Optional<Refusal> refusedTo(boolean coordinator, @Nullable Profile before) {
        return coordinator
                ? Optional.empty()
                : claims.stream()
                        .filter(claim ->
                                claim.evidence() != null && claim.evidence().compareTo(known(claim, before)) > 0)
                        .<Refusal>map(claim ->
                                new Refusal.EvidenceNotYours(claim.field() + ".evidence", known(claim, before)))
                        .findFirst();
    }

    /** @param today what a new claim counts as confirmed on */
    public Profile resolve(@Nullable Profile before, LocalDate today) {
        List<Offer> offers =
                claims.stream().map(claim -> offer(claim, before, today)).toList();
        return new Profile(
                profile.type(),
                profile.names(),
                profile.country(),
                profile.region(),
                profile.coverage(),
                profile.languages(),
                offers,
                profile.needs(),
                profile.modes(),
                profile.limit(),
                profile.elsewhere(),
                profile.paused(),
                profile.visibility(),
                profile.notes(),
                profile.location());
    }

    private static Offer offer(Claim claim, @Nullable Profile before, LocalDate today) {
        Optional<Offer> stands = stands(claim, before);
        EvidenceLevel evidence = claim.evidence() != null ? claim.evidence() : known(claim, before);
        LocalDate confirmedOn = claim.confirmedOn() != null
                ? claim.confirmedOn()
                : stands.map(Offer::confirmedOn).orElse(today);
        return new Offer(claim.capability(), evidence, confirmedOn);
    }

    private static EvidenceLevel known(Claim claim, @Nullable Profile before) {
        return stands(claim, before).map(Offer::evidence).orElse(EvidenceLevel.DECLARED);
    }

    private static Optional<Offer> stands(Claim claim, @Nullable Profile before) {
        return before == null ? Optional.empty() : before.offer(claim.capability());
    }
}
