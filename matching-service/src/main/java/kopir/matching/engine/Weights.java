package kopir.matching.engine;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import kopir.contracts.EvidenceLevel;
import kopir.contracts.RequestMode;
import kopir.matching.engine.Places.Nearness;

/**
 * Every number the score is made of. Kept with each run, so that a run can be explained, and repeated with others.
 *
 * <p>A need served perfectly (the same capability, evidenced, fresh) is worth {@code exact} points for each weight the
 * requester gave it. All else that counts is a share of that, so that nothing but serving the needs decides between a
 * partner who does and one who does not, and nearness or thanks only decide between partners who serve alike.
 *
 * @param version changes with any number or rule: the same inputs and the same version give the same list
 * @param exact the needed capability itself; 64 because it divides well by eighths
 * @param narrower a specialist under it, one step down: nearly as good, since what is needed is a part of their work
 * @param narrowerStep less for each further step down: the narrower the speciality, the less of the need it covers
 * @param narrowerLeast never less than this: any specialist serves more than a generalist does
 * @param broader a generalist above it, one step up: may or may not be able to do it
 * @param broaderStep divides {@code broader} for each further step up: a whole field says little about one capability
 * @param related what the taxonomy calls related: neighbouring work, a starting point for a talk
 * @param sibling another speciality under the same parent: the same setting, not the same skill
 * @param serves from how many points of kinship on a need counts as served: related is, a sibling is not
 * @param soughtToo the same mutual capability sought by both: both want it, neither has shown it yet
 * @param declared eighths left when only the member says so
 * @param vouched eighths left when others say so too
 * @param evidenced eighths left when it was shown
 * @param freshDays how long a confirmation counts in full: a year, because the network meets once a year
 * @param staleDays from when on it is told as a gap: two years, in which staff have often changed
 * @param ageing eighths left between the two
 * @param stale eighths left after
 * @param onSite points per weight by nearness where work is on site: distance decides there
 * @param anyMode the same where the mode is open: half, since the work may turn out remote
 * @param remote the same for remote work: only shared law and time of day count
 * @param modeFits points per weight for working the way that is asked for
 * @param reciprocity divides the points of kinship of what we can give for what they need: a fair exchange lasts longer,
 *     but is not what was asked for
 * @param reciprocityMost at most so many points per weight for all of it
 * @param room at most so many points per weight for having room: an eighth of a need served perfectly. It spreads
 *     introductions over equally able partners, and never puts a generalist before a specialist
 */
public record Weights(
        int version,
        int exact,
        int narrower,
        int narrowerStep,
        int narrowerLeast,
        int broader,
        int broaderStep,
        int related,
        int sibling,
        int serves,
        int soughtToo,
        int declared,
        int vouched,
        int evidenced,
        int freshDays,
        int staleDays,
        int ageing,
        int stale,
        ByNearness onSite,
        ByNearness anyMode,
        ByNearness remote,
        int modeFits,
        int reciprocity,
        int reciprocityMost,
        int room) {

    /** Evidence and freshness are counted in eighths. */
    static final int FULL = 8;

    /** Points by nearness; a member far away gets none. */
    public record ByNearness(int sameRegion, int neighbouringRegion, int sameCountry, int neighbouringCountry) {
        int of(Nearness nearness) {
            return switch (nearness) {
                case SAME_REGION -> sameRegion;
                case NEIGHBOURING_REGION -> neighbouringRegion;
                case SAME_COUNTRY -> sameCountry;
                case NEIGHBOURING_COUNTRY -> neighbouringCountry;
                case FAR -> 0;
            };
        }
    }

    /** The numbers in force. */
    public static Weights inForce() {
        return new Weights(
                /* version */ 1,
                /* exact */ 64,
                /* narrower */ 56,
                /* narrowerStep */ 8,
                /* narrowerLeast */ 40,
                /* broader */ 32,
                /* broaderStep */ 2,
                /* related */ 24,
                /* sibling */ 8,
                /* serves */ 24,
                /* soughtToo */ 48,
                /* declared */ 6,
                /* vouched */ 7,
                /* evidenced */ 8,
                /* freshDays */ 365,
                /* staleDays */ 730,
                /* ageing */ 6,
                /* stale */ 4,
                /* onSite */ new ByNearness(16, 12, 8, 4),
                /* anyMode */ new ByNearness(8, 6, 4, 2),
                /* remote */ new ByNearness(4, 3, 2, 1),
                /* modeFits */ 8,
                /* reciprocity */ 16,
                /* reciprocityMost */ 8,
                /* room */ 8);
    }

    /** Points of kinship, 0 to {@code exact}, before evidence and freshness. */
    int kinship(Kinship kinship) {
        return switch (kinship.path()) {
            case EXACT -> exact;
            case NARROWER -> Math.max(narrowerLeast, narrower - narrowerStep * (kinship.steps() - 1));
            case BROADER -> broader / (int) Math.pow(broaderStep, kinship.steps() - 1);
            case RELATED -> related;
            case SIBLING -> sibling;
        };
    }

    /** Eighths that remain of a claim for how well it is known. */
    int evidence(EvidenceLevel level) {
        return switch (level) {
            case DECLARED -> declared;
            case VOUCHED -> vouched;
            case EVIDENCED -> evidenced;
        };
    }

    /** Eighths that remain of a claim for when it was last confirmed. */
    int freshness(LocalDate confirmedOn, LocalDate today) {
        long days = ChronoUnit.DAYS.between(confirmedOn, today);
        if (days <= freshDays) {
            return FULL;
        }
        return days <= staleDays ? ageing : stale;
    }

    /** Points per weight for nearness. */
    int place(RequestMode mode, Nearness nearness) {
        return switch (mode) {
            case ON_SITE -> onSite.of(nearness);
            case ANY -> anyMode.of(nearness);
            case REMOTE -> remote.of(nearness);
        };
    }
}
