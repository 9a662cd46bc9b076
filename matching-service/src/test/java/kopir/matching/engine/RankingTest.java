package kopir.matching.engine;

import static java.util.stream.Collectors.toSet;
import static kopir.matching.engine.Members.TODAY;
import static kopir.matching.engine.Members.member;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kopir.contracts.EvidenceLevel;
import kopir.contracts.MemberProfile;
import kopir.contracts.MembershipStatus;
import kopir.contracts.Mode;
import kopir.contracts.RequestEvent.Need;
import kopir.contracts.RequestMode;
import kopir.matching.engine.Contribution.Path;
import kopir.matching.engine.Contribution.Rule;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RankingTest {
    private static final int ALL = 1_000;

    /** Whatever the network looks like: a failing seed is in the test's name. */
    @Nested
    class In_any_network {
        static LongStream seeds() {
            return LongStream.range(0, 60);
        }

        @ParameterizedTest
        @MethodSource("seeds")
        void the_contributions_of_everybody_sum_to_the_score(long seed) {
            Network network = new Network(seed);

            assertThat(network.everybody())
                    .allSatisfy(ranked -> assertThat(ranked.contributions().stream()
                                    .mapToInt(Contribution::points)
                                    .sum())
                            .isEqualTo(ranked.score()))
                    .allSatisfy(ranked -> assertThat(ranked.contributions())
                            .allSatisfy(contribution ->
                                    assertThat(contribution.points()).isPositive()));
        }

        @ParameterizedTest
        @MethodSource("seeds")
        void everybody_is_either_ranked_once_or_counted_under_a_rule(long seed) {
            Network network = new Network(seed);
            Shortlist list = network.rank(ALL);

            assertThat(list.serving().size()
                            + list.fallback().size()
                            + list.excludedCount().values().stream()
                                    .mapToInt(Integer::intValue)
                                    .sum())
                    .isEqualTo(network.members.size())
                    .isEqualTo(list.certificate().considered());
            assertThat(network.everybody().stream().map(Ranked::candidate).collect(toSet()))
                    .hasSize(network.everybody().size());
        }

        @ParameterizedTest
        @MethodSource("seeds")
        void the_order_of_the_candidates_makes_no_difference(long seed) {
            Network network = new Network(seed);
            Shortlist before = network.rank(ALL);
            Collections.shuffle(network.members, new Random(seed + 1));

            assertThat(network.rank(ALL)).isEqualTo(before);
        }

        @ParameterizedTest
        @MethodSource("seeds")
        void the_best_few_are_the_first_of_all(long seed) {
            Network network = new Network(seed);

            assertThat(network.rank(5).serving())
                    .isEqualTo(network.rank(ALL).serving().stream().limit(5).toList());
        }

        @ParameterizedTest
        @MethodSource("seeds")
        void nobody_stands_before_somebody_better(long seed) {
            List<Ranked> all = new Network(seed).everybody();

            for (int i = 1; i < all.size(); i++) {
                Ranked before = all.get(i - 1);
                Ranked after = all.get(i);
                assertThat(before.rank()).isEqualTo(i);
                assertThat(isBetter(after, before)).isFalse();
            }
        }

        private static boolean isBetter(Ranked one, Ranked other) {
            if (one.fallback() != other.fallback()) {
                return other.fallback();
            }
            if (one.score() != other.score()) {
                return one.score() > other.score();
            }
            return one.load() != other.load()
                    ? one.load() < other.load()
                    : one.candidate().compareTo(other.candidate()) < 0;
        }

        @ParameterizedTest
        @MethodSource("seeds")
        void better_evidence_and_more_room_never_lower_a_score(long seed) {
            Network network = new Network(seed);
            MemberProfile before = network.members.getFirst();
            MemberProfile after = network.random.nextBoolean() ? evidenced(before) : roomier(before);

            assertThat(network.score(after)).isGreaterThanOrEqualTo(network.score(before));
        }

        private static MemberProfile evidenced(MemberProfile of) {
            Members better = copy(of).limit(of.limit(), of.elsewhere());
            of.offers().forEach(offer -> better.offering(offer.capability(), EvidenceLevel.EVIDENCED, TODAY));
            return better.profile();
        }

        private static MemberProfile roomier(MemberProfile of) {
            Members better = copy(of).limit(of.limit() + 3, of.elsewhere());
            of.offers().forEach(offer -> better.offering(offer.capability(), offer.evidence(), offer.confirmedOn()));
            return better.profile();
        }

        private static Members copy(MemberProfile of) {
            return member("copy")
                    .in(of.country(), of.region())
                    .speaking(of.languages().toArray(String[]::new))
                    .needing(of.needs().toArray(String[]::new))
                    .working(of.modes().toArray(Mode[]::new));
        }
    }

    @Test
    void a_specialist_stands_before_a_generalist() {
        assertThat(order(
                        request("shelter"),
                        member("generalist").offering("survivor-services"),
                        member("specialist").offering("emergency-shelter")))
                .containsExactly("specialist", "generalist");
    }

    @Test
    void whoever_serves_no_need_follows_as_fallback_however_near() {
        Shortlist list = rank(
                request("digital-safety-training"),
                member("neighbour").offering("fundraising").limit(9, 0),
                member("stranger").in("RS", null).offering("it-security-audit").limit(1, 0));

        assertThat(names(list.serving())).containsExactly("stranger");
        assertThat(names(list.fallback())).containsExactly("neighbour");
        assertThat(list.fallback().getFirst().rank()).isEqualTo(2);
    }

    @Test
    void a_sibling_alone_serves_no_need() {
        Shortlist list = rank(request("emergency-shelter"), member("m").offering("transitional-housing"));

        assertThat(list.serving()).isEmpty();
        assertThat(list.fallback().getFirst().gaps())
                .containsExactly(new Gap(Gap.Kind.NEED_NOT_SERVED, "emergency-shelter"));
        assertThat(list.fallback().getFirst().contributions().getFirst().path()).isEqualTo(Path.SIBLING);
    }

    @Test
    void for_each_need_the_best_offer_counts_once() {
        Ranked ranked = only(
                rank(request("shelter"), member("m").offering("shelter", "emergency-shelter", "survivor-services")));

        assertThat(ranked.contributions())
                .filteredOn(contribution -> contribution.rule() == Rule.NEED)
                .containsExactly(new Contribution(Rule.NEED, "shelter", "shelter", Path.EXACT, 64 * 6 * 3 / 8));
    }

    @Test
    void evidence_and_freshness_are_counted_in_eighths() {
        assertThat(needPoints(EvidenceLevel.EVIDENCED, 30)).isEqualTo(64 * 3);
        assertThat(needPoints(EvidenceLevel.VOUCHED, 30)).isEqualTo(64 * 3 * 7 / 8);
        assertThat(needPoints(EvidenceLevel.DECLARED, 30)).isEqualTo(64 * 3 * 6 / 8);
        assertThat(needPoints(EvidenceLevel.EVIDENCED, 366)).isEqualTo(64 * 3 * 6 / 8);
        assertThat(needPoints(EvidenceLevel.EVIDENCED, 731)).isEqualTo(64 * 3 * 4 / 8);
    }

    private static int needPoints(EvidenceLevel evidence, int days) {
        return only(rank(request("shelter"), member("m").offering("shelter", evidence, TODAY.minusDays(days))))
                .contributions()
                .getFirst()
                .points();
    }

    @Test
    void stale_evidence_is_told_as_a_gap() {
        assertThat(only(rank(
                                request("shelter"),
                                member("m").offering("shelter", EvidenceLevel.DECLARED, TODAY.minusDays(731))))
                        .gaps())
                .containsExactly(new Gap(Gap.Kind.STALE_EVIDENCE, "shelter"));
    }

    @Test
    void seeking_a_mutual_capability_is_offering_it() {
        Ranked ranked = only(rank(request("twinning"), member("m").needing("twinning")));

        assertThat(ranked.fallback()).isFalse();
        assertThat(ranked.contributions().getFirst().path()).isEqualTo(Path.SOUGHT_TOO);
    }

    @Test
    void seeking_funding_is_not_funding() {
        assertThat(rank(request("funding"), member("m").needing("funding")).serving())
                .isEmpty();
    }

    @Test
    void what_they_need_and_we_offer_counts_up_to_a_bound() {
        Ranked ranked = only(rank(
                request("shelter"),
                member("m")
                        .offering("shelter")
                        .needing("psychosocial-support", "crisis-counselling", "trauma-therapy", "support-groups")));

        assertThat(ranked.contributions().stream()
                        .filter(contribution -> contribution.rule() == Rule.RECIPROCITY)
                        .mapToInt(Contribution::points)
                        .sum())
                .isEqualTo(3 * Weights.inForce().reciprocityMost());
    }

    @Test
    void of_equally_able_partners_the_one_with_more_room_comes_first() {
        assertThat(order(
                        request("shelter"),
                        member("busy").offering("shelter").limit(4, 3),
                        member("free").offering("shelter").limit(4, 0)))
                .containsExactly("free", "busy");
    }

    @Test
    void room_never_decides_against_serving_a_need_better() {
        assertThat(order(
                        request("shelter"),
                        member("able").offering("shelter").limit(10, 9),
                        member("idle").offering("housing-support").limit(10, 0)))
                .containsExactly("able", "idle");
    }

    @Test
    void distance_on_site_costs_points_and_is_a_gap() {
        Query onSite = query(RequestMode.ON_SITE, "shelter");
        Ranked far = only(
                rank(onSite, member("m").in("TJ", "TJ-DU").offering("shelter").working(Mode.TRAVELS)));

        assertThat(far.contributions()).noneMatch(contribution -> contribution.rule() == Rule.PLACE);
        assertThat(far.gaps()).contains(new Gap(Gap.Kind.DISTANCE, null));
    }

    @Test
    void the_nearest_misses_name_the_rules_that_kept_them_away() {
        Shortlist list = rank(
                request("shelter"),
                member("paused").offering("shelter").paused(),
                member("new").offering("shelter").membership(MembershipStatus.SUBMITTED),
                member("wrong").offering("fundraising").paused());

        assertThat(list.serving()).isEmpty();
        assertThat(list.excludedCount()).isEqualTo(Map.of(HardRule.PAUSED, 2, HardRule.NOT_VERIFIED, 1));
        assertThat(list.nearestMisses().stream().map(Shortlist.Miss::rules).collect(toSet()))
                .isEqualTo(Set.of(List.of(HardRule.PAUSED), List.of(HardRule.NOT_VERIFIED)));
    }

    // What the tests are written with

    private static Query request(String need) {
        return query(RequestMode.ANY, need);
    }

    private static Query query(RequestMode mode, String... needs) {
        return new Query(
                member("centre").offering("psychosocial-support").profile(),
                Stream.of(needs).map(need -> new Need(need, 3)).toList(),
                List.of("ru"),
                false,
                null,
                mode,
                List.of(),
                new Query.Circumstances(Set.of(), Set.of(), Map.of(), TODAY));
    }

    private static Shortlist rank(Query query, Members... members) {
        List<MemberProfile> profiles = Stream.of(members).map(Members::profile).toList();
        return Ranking.rank(query, Candidates.of(profiles, ReferenceData.REFERENCE), Weights.inForce(), ALL);
    }

    private static Ranked only(Shortlist list) {
        return Stream.concat(list.serving().stream(), list.fallback().stream())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> order(Query query, Members... members) {
        return names(rank(query, members).serving());
    }

    private static List<String> names(List<Ranked> ranked) {
        Map<UUID, String> names = Map.of(
                Members.id("generalist"), "generalist",
                Members.id("specialist"), "specialist",
                Members.id("neighbour"), "neighbour",
                Members.id("stranger"), "stranger",
                Members.id("busy"), "busy",
                Members.id("free"), "free",
                Members.id("able"), "able",
                Members.id("idle"), "idle");
        return ranked.stream().map(one -> names.get(one.candidate())).toList();
    }

    /** Forty members and a request, drawn by a seed. */
    private static final class Network {
        private static final List<String> CAPABILITIES = ReferenceData.REFERENCE.taxonomy().concepts().keySet().stream()
                .sorted()
                .toList();
        private static final List<String> REGIONS =
                ReferenceData.REFERENCE.places().regionCodes().stream().sorted().toList();

        private final Random random;
        private final List<MemberProfile> members;
        private final Query query;

        Network(long seed) {
            random = new Random(seed);
            members =
                    new ArrayList<>(IntStream.range(0, 40).mapToObj(this::drawn).toList());
            query = new Query(
                    members.getLast(),
                    Stream.of(some(CAPABILITIES, 3))
                            .map(need -> new Need(need, 1 + random.nextInt(5)))
                            .toList(),
                    List.of("ru", "en"),
                    random.nextInt(5) == 0,
                    random.nextBoolean() ? REGIONS.get(random.nextInt(REGIONS.size())) : null,
                    one(RequestMode.values()),
                    List.of(some(CAPABILITIES, 2)),
                    new Query.Circumstances(
                            Set.of(members.get(3).id()),
                            Set.of(members.get(4).id()),
                            Map.of(members.get(5).id(), 2),
                            TODAY));
        }

        private MemberProfile drawn(int number) {
            String region = REGIONS.get(random.nextInt(REGIONS.size()));
            Members drawn = member("drawn-" + number)
                    .in(region.substring(0, 2), random.nextInt(6) == 0 ? null : region)
                    .speaking(random.nextInt(4) == 0 ? new String[] {"kk"} : new String[] {"ru", "kk"})
                    .needing(some(CAPABILITIES, random.nextInt(3)))
                    .working(one(Mode.values()))
                    .limit(random.nextInt(6), random.nextInt(4))
                    .membership(random.nextInt(5) == 0 ? MembershipStatus.SUBMITTED : MembershipStatus.VERIFIED);
            for (String capability : some(CAPABILITIES, 1 + random.nextInt(6))) {
                drawn.offering(capability, one(EvidenceLevel.values()), TODAY.minusDays(random.nextInt(900)));
            }
            return random.nextInt(10) == 0 ? drawn.paused().profile() : drawn.profile();
        }

        private <T> T one(T[] values) {
            return values[random.nextInt(values.length)];
        }

        private String[] some(List<String> codes, int number) {
            return random.ints(0, codes.size())
                    .distinct()
                    .limit(number)
                    .mapToObj(codes::get)
                    .toArray(String[]::new);
        }

        Shortlist rank(int most) {
            return Ranking.rank(query, Candidates.of(members, ReferenceData.REFERENCE), Weights.inForce(), most);
        }

        List<Ranked> everybody() {
            Shortlist list = rank(ALL);
            return Stream.concat(list.serving().stream(), list.fallback().stream())
                    .toList();
        }

        int score(MemberProfile profile) {
            return new Scoring(query, ReferenceData.REFERENCE, Weights.inForce())
                    .score(new Candidate(profile, 0))
                    .score();
        }
    }
}
