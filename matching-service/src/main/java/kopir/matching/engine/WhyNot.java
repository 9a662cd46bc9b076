package kopir.matching.engine;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kopir.contracts.MemberProfile;
import kopir.contracts.Mode;
import kopir.contracts.RequestEvent.Need;
import org.jspecify.annotations.Nullable;

/**
 * Why a member is not among the first, and the smallest change that would bring it in.
 *
 * @param objections rules that keep it away; empty where it is ranked
 * @param rank its place, or the place it would have if no rule objected
 * @param missingPoints to the last place shown; 0 where it is shown or not kept away by points
 * @param change null where no single change to its profile would help
 */
public record WhyNot(
        UUID candidate,
        List<HardRule> objections,
        int rank,
        int score,
        boolean fallback,
        int missingPoints,
        @Nullable Change change) {

    public WhyNot {
        objections = List.copyOf(objections);
    }

    /**
     * @param detail the language or capability it is about, or null
     * @param rankThen the place it would have
     */
    public record Change(Kind kind, @Nullable String detail, int rankThen) {
        /** In the order of what is easier to change. */
        public enum Kind {
            END_THE_PAUSE,
            ONE_MORE_PLACE,
            LANGUAGE,
            TRAVEL,
            OFFER
        }
    }

    /**
     * @param shown how many suggestions are shown: nobody asks why about those
     * @return empty where there is no such member
     */
    public static Optional<WhyNot> ask(UUID member, Query query, Candidates candidates, Weights weights, int shown) {
        return candidates
                .find(member)
                .map(profile -> new Asked(new Placing(query, candidates, weights), shown).answer(profile));
    }

    private record Asked(Placing placing, int shown) {

        WhyNot answer(MemberProfile profile) {
            List<HardRule> objections = placing.objections(profile);
            Ranked now = placing.place(profile);
            return new WhyNot(
                    profile.id(),
                    objections,
                    now.rank(),
                    now.score(),
                    now.fallback(),
                    objections.isEmpty() ? missing(now) : 0,
                    smallestChange(profile, objections, now).orElse(null));
        }

        private int missing(Ranked scored) {
            return scored.rank() <= shown
                    ? 0
                    : placing.others(scored)
                            .sorted(Ranking.ORDER)
                            .skip(shown - 1L)
                            .findFirst()
                            .map(last -> Math.max(1, last.score() - scored.score()))
                            .orElse(0);
        }

        /** Tried one by one on a copy of the profile: what lets it through all rules, or brings it further up, is told. */
        private Optional<Change> smallestChange(MemberProfile profile, List<HardRule> objections, Ranked now) {
            return changes(profile)
                    .filter(changed -> placing.objections(changed.profile()).isEmpty())
                    .flatMap(changed -> {
                        Ranked then = placing.place(changed.profile());
                        boolean helps =
                                !objections.isEmpty() || then.rank() < now.rank() || now.fallback() && !then.fallback();
                        return helps
                                ? Stream.of(new Change(changed.kind(), changed.detail(), then.rank()))
                                : Stream.empty();
                    })
                    .min(comparing((Change change) -> change.rankThen() > shown)
                            .thenComparing(Change::kind)
                            .thenComparingInt(Change::rankThen)
                            .thenComparing(change -> String.valueOf(change.detail())));
        }

        private Stream<Changed> changes(MemberProfile profile) {
            List<Changed> changes = new ArrayList<>();
            Query query = placing.query();
            WhatIf copy = new WhatIf(profile);
            if (profile.paused()) {
                changes.add(new Changed(Change.Kind.END_THE_PAUSE, null, copy.unpaused()));
            }
            Candidate candidate = placing.candidates().candidate(profile, query);
            if (!candidate.hasRoom()) {
                changes.add(new Changed(Change.Kind.ONE_MORE_PLACE, null, copy.withRoom(candidate.load() + 1)));
            }
            query.languages().stream()
                    .filter(language -> !profile.languages().contains(language))
                    .forEach(language ->
                            changes.add(new Changed(Change.Kind.LANGUAGE, language, copy.speaking(language))));
            if (!profile.modes().contains(Mode.TRAVELS)) {
                changes.add(new Changed(Change.Kind.TRAVEL, null, copy.travelling()));
            }
            query.needs().stream()
                    .map(Need::capability)
                    .filter(need -> profile.offers().stream()
                            .noneMatch(offer -> offer.capability().equals(need)))
                    .forEach(need -> changes.add(new Changed(
                            Change.Kind.OFFER,
                            need,
                            copy.offering(need, query.circumstances().today()))));
            return changes.stream();
        }
    }

    private record Changed(Change.Kind kind, @Nullable String detail, MemberProfile profile) {}
}
