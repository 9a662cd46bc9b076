package kopir.matching.introduction.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kopir.contracts.IntroductionEvent.Outcome;
import kopir.contracts.IntroductionEvent.Status;
import kopir.contracts.Side;
import kopir.matching.engine.Wording;
import kopir.matching.introduction.Codes;
import kopir.matching.introduction.Introduction;
import kopir.matching.introduction.Parties;
import kopir.matching.member.Network;
import kopir.matching.web.MemberNames;
import kopir.matching.web.Reasons;
import kopir.platform.delivery.Stored;
import org.jspecify.annotations.Nullable;

/** Shows introductions: to a side what it may know of the other, to coordinators both. */
final class IntroductionViews {
    private final Network network;
    private final MemberNames names;
    private final Reasons reasons;

    IntroductionViews(Network network, MemberNames names) {
        this.network = network;
        this.names = names;
        this.reasons = new Reasons(names);
    }

    /**
     * @param side the reader's; null for coordinators
     * @param answerBy when the offer ends; null where it does not
     * @param reasons why these two
     * @param counterpart the other side; null for coordinators
     * @param requester for coordinators only
     * @param candidate for coordinators only
     * @param outcome what the reader's side reported
     */
    record View(
            UUID id,
            UUID request,
            @Nullable Side side,
            Status status,
            @Nullable Instant answerBy,
            List<Need> needs,
            List<String> reasons,
            @Nullable Counterpart counterpart,
            MemberNames.@Nullable Known requester,
            MemberNames.@Nullable Known candidate,
            @Nullable Outcome outcome,
            @Nullable String reason,
            long version) {}

    record Need(String capability, String label) {}

    /** @param id only once connected */
    record Counterpart(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable String type,
            @Nullable String country) {}

    View forSide(Stored<Introduction> stored, Side side, String language) {
        Introduction introduction = stored.state();
        Parties parties = introduction.parties();
        UUID other = parties.member(side == Side.REQUESTER ? Side.CANDIDATE : Side.REQUESTER);
        Wording wording = wording(language);
        return view(
                stored,
                side,
                haveMet(introduction)
                        ? reasons.ofThoseWhoMet(parties.reasons(), wording)
                        : reasons.of(
                                parties.reasons(),
                                network.candidates().findVerified(other).orElse(null),
                                wording),
                counterpart(introduction, other, language),
                null,
                null,
                Codes.outcome(introduction, side),
                null,
                language);
    }

    View forCoordinators(Stored<Introduction> stored, String language) {
        Parties parties = stored.state().parties();
        return view(
                stored,
                null,
                reasons.ofThoseWhoMet(parties.reasons(), wording(language)),
                null,
                names.known(parties.requester(), language),
                names.known(parties.candidate(), language),
                null,
                stored.state() instanceof Introduction.Declined declined ? declined.reason() : null,
                language);
    }

    private View view(
            Stored<Introduction> stored,
            @Nullable Side side,
            List<String> reasons,
            @Nullable Counterpart counterpart,
            MemberNames.@Nullable Known requester,
            MemberNames.@Nullable Known candidate,
            @Nullable Outcome outcome,
            @Nullable String reason,
            String language) {
        Introduction introduction = stored.state();
        Parties parties = introduction.parties();
        Wording wording = wording(language);
        return new View(
                parties.id(),
                parties.request(),
                side,
                Codes.status(introduction),
                Codes.answerBy(introduction),
                parties.needs().stream()
                        .map(need -> new Need(need, wording.label(need)))
                        .toList(),
                reasons,
                counterpart,
                requester,
                candidate,
                outcome,
                reason,
                stored.version());
    }

    /** Nobody is told anything about a member that is not verified; who has met may know the name. */
    private Counterpart counterpart(Introduction introduction, UUID member, String language) {
        boolean met = haveMet(introduction);
        return network.candidates()
                .findVerified(member)
                .map(profile -> met ? names.met(profile, language) : names.shown(profile, language))
                .map(shown -> new Counterpart(met ? member : null, shown.name(), shown.type(), shown.country()))
                .orElseGet(() -> new Counterpart(null, null, null, null));
    }

    private static boolean haveMet(Introduction introduction) {
        return introduction instanceof Introduction.Connected || introduction instanceof Introduction.Concluded;
    }

    private Wording wording(String language) {
        return Wording.in(language, network.candidates().reference().taxonomy());
    }
}
