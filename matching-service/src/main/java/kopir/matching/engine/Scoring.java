package kopir.matching.engine;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kopir.contracts.MemberProfile.OfferedCapability;
import kopir.contracts.Mode;
import kopir.contracts.RequestEvent.Need;
import kopir.contracts.RequestMode;
import kopir.matching.engine.Contribution.Path;
import kopir.matching.engine.Contribution.Rule;
import kopir.matching.engine.Places.Nearness;

/** Adds up what a candidate brings to a query. Whole numbers throughout: the same inputs give the same score anywhere. */
final class Scoring {
    private static final Comparator<Served> BEST = comparingInt(Served::points)
            .thenComparing(comparing(Served::path).reversed())
            .thenComparing(comparing(Served::offered).reversed());

    private final Query query;
    private final Reference reference;
    private final Weights weights;

    Scoring(Query query, Reference reference, Weights weights) {
        this.query = query;
        this.reference = reference;
        this.weights = weights;
    }

    /** The candidate's score with all that made it, still without a rank. */
    Ranked score(Candidate candidate) {
        List<Contribution> contributions = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        boolean serves = false;
        for (Need need : query.needs()) {
            Optional<Served> best = bestFor(need, candidate);
            best.ifPresent(served -> contributions.add(served.contribution()));
            boolean served = best.filter(Served::counts).isPresent();
            if (!served) {
                gaps.add(new Gap(Gap.Kind.NEED_NOT_SERVED, need.capability()));
            } else if (best.orElseThrow().stale()) {
                gaps.add(new Gap(Gap.Kind.STALE_EVIDENCE, best.orElseThrow().offered()));
            }
            serves |= served;
        }
        place(candidate, contributions, gaps);
        mode(candidate, contributions, gaps);
        language(candidate, gaps);
        reciprocity(candidate, contributions);
        room(candidate, contributions);
        int score = contributions.stream().mapToInt(Contribution::points).sum();
        return new Ranked(
                candidate.id(),
                candidate.profile().version(),
                0,
                score,
                candidate.load(),
                !serves,
                contributions,
                gaps);
    }

    static Nearness nearness(Query query, Candidate candidate, Places places) {
        return places.nearness(query.country(places), query.place(), candidate.profile());
    }

    /**
     * The most useful of what the candidate offers for one need: kinship × evidence × freshness × weight, where the two
     * are in eighths, rounded down once at the end.
     */
    private Optional<Served> bestFor(Need need, Candidate candidate) {
        Stream<Served> offered = candidate.profile().offers().stream().flatMap(offer -> offered(need, offer));
        Stream<Served> sought = candidate.profile().needs().stream()
                .filter(need.capability()::equals)
                .filter(reference.taxonomy()::isMutual)
                .map(same -> served(need, same, Path.SOUGHT_TOO, weights.soughtToo(), Weights.FULL, Weights.FULL));
        return Stream.concat(offered, sought)
                .filter(served -> served.points() > 0)
                .max(BEST);
    }

    private Stream<Served> offered(Need need, OfferedCapability offer) {
        int evidence = weights.evidence(offer.evidence());
        int freshness =
                weights.freshness(offer.confirmedOn(), query.circumstances().today());
        return reference
                .taxonomy()
                .kinship(need.capability(), offer.capability())
                .map(kinship -> served(
                        need,
                        offer.capability(),
                        Path.valueOf(kinship.path().name()),
                        weights.kinship(kinship),
                        evidence,
                        freshness))
                .stream();
    }

    private Served served(Need need, String offered, Path path, int kinship, int evidence, int freshness) {
        int points = kinship * evidence * freshness * need.weight() / (Weights.FULL * Weights.FULL);
        return new Served(
                need.capability(), offered, path, points, kinship >= weights.serves(), freshness == weights.stale());
    }

    private record Served(String need, String offered, Path path, int points, boolean counts, boolean stale) {
        Contribution contribution() {
            return new Contribution(Rule.NEED, need, offered, path, points);
        }
    }

    private void place(Candidate candidate, List<Contribution> contributions, List<Gap> gaps) {
        Nearness nearness = nearness(query, candidate, reference.places());
        int points = weights.place(query.mode(), nearness) * query.totalWeight();
        if (points > 0) {
            contributions.add(new Contribution(Rule.PLACE, null, null, Path.valueOf(nearness.name()), points));
        }
        if (query.mode() == RequestMode.ON_SITE && nearness.compareTo(Nearness.SAME_COUNTRY) > 0) {
            gaps.add(new Gap(Gap.Kind.DISTANCE, null));
        }
    }

    private void mode(Candidate candidate, List<Contribution> contributions, List<Gap> gaps) {
        switch (query.mode()) {
            case ANY -> {
                // Every way of working is welcome, so none earns points.
            }
            case REMOTE -> {
                if (candidate.works(Mode.REMOTE)) {
                    contributions.add(fits(Path.REMOTE));
                } else {
                    gaps.add(new Gap(Gap.Kind.NOT_REMOTE, null));
                }
            }
            case ON_SITE -> {
                if (candidate.works(Mode.ON_SITE)) {
                    contributions.add(fits(Path.ON_SITE));
                } else if (candidate.works(Mode.TRAVELS)) {
                    contributions.add(fits(Path.TRAVELS));
                } else {
                    gaps.add(new Gap(Gap.Kind.NOT_ON_SITE, null));
                }
            }
        }
    }

    private Contribution fits(Path way) {
        return new Contribution(Rule.MODE, null, null, way, weights.modeFits() * query.totalWeight());
    }

    private void language(Candidate candidate, List<Gap> gaps) {
        if (query.languages().stream().noneMatch(candidate.profile().languages()::contains)) {
            gaps.add(new Gap(Gap.Kind.INTERPRETATION, null));
        }
    }

    private void reciprocity(Candidate candidate, List<Contribution> contributions) {
        int left = weights.reciprocityMost() * query.totalWeight();
        for (String theirNeed : candidate.profile().needs()) {
            Optional<Served> best = query.givesInReturn().stream()
                    .flatMap(given -> given(theirNeed, given).stream())
                    .max(BEST);
            int points = best.map(Served::points).map(most(left)).orElse(0);
            if (points > 0) {
                Served served = best.orElseThrow();
                contributions.add(
                        new Contribution(Rule.RECIPROCITY, theirNeed, served.offered(), served.path(), points));
                left -= points;
            }
        }
    }

    private static java.util.function.UnaryOperator<Integer> most(int bound) {
        return points -> Math.min(points, bound);
    }

    private Optional<Served> given(String theirNeed, String given) {
        return reference
                .taxonomy()
                .kinship(theirNeed, given)
                .filter(kinship -> weights.kinship(kinship) >= weights.serves())
                .map(kinship -> new Served(
                        theirNeed,
                        given,
                        Path.valueOf(kinship.path().name()),
                        weights.kinship(kinship) * query.totalWeight() / weights.reciprocity(),
                        true,
                        false));
    }

    private void room(Candidate candidate, List<Contribution> contributions) {
        int limit = candidate.profile().limit();
        int free = limit - candidate.load();
        if (free > 0) {
            int points = weights.room() * query.totalWeight() * free / limit;
            if (points > 0) {
                contributions.add(new Contribution(Rule.ROOM, null, null, null, points));
            }
        }
    }
}
