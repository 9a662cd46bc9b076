package kopir.matching.engine;

import java.util.Arrays;
import java.util.List;
import kopir.contracts.MemberProfile;
import kopir.contracts.MembershipStatus;
import kopir.contracts.Mode;
import kopir.contracts.RequestEvent.Need;
import kopir.contracts.RequestMode;

/**
 * What no number of points makes up for. Asked in this order; the first that objects is the one a member is counted
 * under, and all that object are told when somebody asks why.
 */
public enum HardRule {
    NOT_VERIFIED(Picking.NEVER) {
        @Override
        boolean objects(Query query, Candidate candidate, Reference reference) {
            return candidate.profile().membership() != MembershipStatus.VERIFIED;
        }
    },
    ITSELF(Picking.NEVER) {
        @Override
        boolean objects(Query query, Candidate candidate, Reference reference) {
            return candidate.id().equals(query.requester().id());
        }
    },
    EXCLUDED(Picking.NEVER) {
        @Override
        boolean objects(Query query, Candidate candidate, Reference reference) {
            return query.circumstances().excluded().contains(candidate.id());
        }
    },
    ALREADY_INTRODUCED(Picking.NEVER) {
        @Override
        boolean objects(Query query, Candidate candidate, Reference reference) {
            return query.circumstances().introduced().contains(candidate.id());
        }
    },
    /**
     * Work with perpetrators is introduced only together with a women's support service, so that a survivor's safety
     * comes first. The requester is that service where it is one: by asking, it consents. Serving only the other needs of
     * the same request is not touched by this.
     */
    NEEDS_WOMENS_SUPPORT_PARTNER(Picking.NEVER) {
        @Override
        boolean objects(Query query, Candidate candidate, Reference reference) {
            return worksWithPerpetrators(query, candidate, reference.taxonomy())
                    && !supportsWomen(query, reference.taxonomy());
        }

        private boolean worksWithPerpetrators(Query query, Candidate candidate, Taxonomy taxonomy) {
            return query.needs().stream()
                    .map(Need::capability)
                    .filter(need -> taxonomy.isWithin(need, PERPETRATOR_PROGRAMMES))
                    .anyMatch(need -> candidate.profile().offers().stream()
                            .map(MemberProfile.OfferedCapability::capability)
                            .filter(offered -> taxonomy.isWithin(offered, PERPETRATOR_PROGRAMMES))
                            .anyMatch(offered -> taxonomy.kinship(need, offered).isPresent()));
        }

        private boolean supportsWomen(Query query, Taxonomy taxonomy) {
            return query.requester().membership() == MembershipStatus.VERIFIED
                    && query.requester().offers().stream()
                            .anyMatch(offer -> taxonomy.isWithin(offer.capability(), SURVIVOR_SERVICES));
        }
    },
    NO_COMMON_LANGUAGE(Picking.WITH_A_REASON) {
        @Override
        boolean objects(Query query, Candidate candidate, Reference reference) {
            return !query.interpretation()
                    && query.languages().stream().noneMatch(candidate.profile().languages()::contains);
        }
    },
    /** Only for work on site; remote work has no distance. */
    TOO_FAR_FOR_ON_SITE(Picking.WITH_A_REASON) {
        @Override
        boolean objects(Query query, Candidate candidate, Reference reference) {
            return query.mode() == RequestMode.ON_SITE
                    && !candidate.works(Mode.TRAVELS)
                    && Scoring.nearness(query, candidate, reference.places()).compareTo(Places.Nearness.SAME_COUNTRY)
                            > 0;
        }
    },
    /** Whoever is picked by hand all the same is asked as soon as a place is free. */
    AT_ITS_LIMIT(Picking.WITH_A_REASON) {
        @Override
        boolean objects(Query query, Candidate candidate, Reference reference) {
            return !candidate.hasRoom();
        }
    },
    PAUSED(Picking.WITH_A_REASON) {
        @Override
        boolean objects(Query query, Candidate candidate, Reference reference) {
            return candidate.profile().paused();
        }
    };

    private static final String PERPETRATOR_PROGRAMMES = "perpetrator-programmes";
    private static final String SURVIVOR_SERVICES = "survivor-services";

    private final Picking picking;

    HardRule(Picking picking) {
        this.picking = picking;
    }

    /** Whether this rule keeps the candidate from the requester. */
    abstract boolean objects(Query query, Candidate candidate, Reference reference);

    /** Whether a coordinator may pick somebody by hand against this rule, giving a reason. */
    public boolean canBeOverridden() {
        return picking == Picking.WITH_A_REASON;
    }

    /** All rules that object, in their order; empty where the candidate may be introduced. */
    public static List<HardRule> objections(Query query, Candidate candidate, Reference reference) {
        return Arrays.stream(values())
                .filter(rule -> rule.objects(query, candidate, reference))
                .toList();
    }

    private enum Picking {
        NEVER,
        WITH_A_REASON
    }
}
