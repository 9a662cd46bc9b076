package kopir.matching.engine;

import static kopir.matching.engine.Members.member;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import kopir.contracts.MemberProfile;
import kopir.contracts.MembershipStatus;
import kopir.contracts.Mode;
import kopir.contracts.RequestEvent.Need;
import kopir.contracts.RequestMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rule by its name, with the least that makes it object, and the least that does not. */
class HardRulesTest {
    private static final MemberProfile CENTRE =
            member("centre").offering("psychosocial-support").profile();

    private final Asking asking = new Asking();

    @Test
    void nobody_objects_to_a_verified_member_with_room_that_speaks_the_language() {
        assertThat(objections(it -> it)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = MembershipStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "VERIFIED")
    void not_verified(MembershipStatus membership) {
        assertThat(objections(it -> it.membership(membership))).containsExactly(HardRule.NOT_VERIFIED);
    }

    @Test
    void itself() {
        assertThat(asking.objectionsTo(CENTRE)).containsExactly(HardRule.ITSELF);
    }

    @Test
    void excluded() {
        asking.excluded = Set.of(Members.id("candidate"));

        assertThat(objections(it -> it)).containsExactly(HardRule.EXCLUDED);
    }

    @Test
    void already_introduced() {
        asking.introduced = Set.of(Members.id("candidate"));

        assertThat(objections(it -> it)).containsExactly(HardRule.ALREADY_INTRODUCED);
    }

    @Test
    void no_common_language() {
        assertThat(objections(it -> it.speaking("kk", "uz"))).containsExactly(HardRule.NO_COMMON_LANGUAGE);
    }

    @Test
    void an_interpreter_makes_up_for_the_language() {
        asking.interpretation = true;

        assertThat(objections(it -> it.speaking("kk"))).isEmpty();
    }

    @Test
    void too_far_for_on_site() {
        asking.mode = RequestMode.ON_SITE;

        assertThat(objections(it -> it.in("UZ", "UZ-TK"))).containsExactly(HardRule.TOO_FAR_FOR_ON_SITE);
        assertThat(objections(it -> it.in("RS", null))).containsExactly(HardRule.TOO_FAR_FOR_ON_SITE);
    }

    @Test
    void whoever_travels_is_not_too_far() {
        asking.mode = RequestMode.ON_SITE;

        assertThat(objections(it -> it.in("RS", null).working(Mode.TRAVELS))).isEmpty();
    }

    @Test
    void the_same_country_and_a_neighbouring_region_across_the_border_are_near_enough() {
        asking.mode = RequestMode.ON_SITE;
        asking.region = "KZ-61";

        assertThat(objections(it -> it.in("KZ", "KZ-59"))).isEmpty();
        assertThat(objections(it -> it.in("UZ", "UZ-TO"))).isEmpty();
    }

    @Test
    void working_remotely_only_is_a_gap_and_no_hard_rule() {
        asking.mode = RequestMode.ON_SITE;

        assertThat(objections(it -> it.working(Mode.REMOTE))).isEmpty();
    }

    @Test
    void distance_does_not_matter_unless_work_is_on_site() {
        asking.mode = RequestMode.REMOTE;

        assertThat(objections(it -> it.in("RS", null))).isEmpty();
    }

    @Test
    void at_its_limit() {
        asking.open = Map.of(Members.id("candidate"), 1);

        assertThat(objections(it -> it.limit(3, 2))).containsExactly(HardRule.AT_ITS_LIMIT);
        assertThat(objections(it -> it.limit(3, 1))).isEmpty();
        assertThat(objections(it -> it.limit(0, 0))).containsExactly(HardRule.AT_ITS_LIMIT);
    }

    @Test
    void paused() {
        assertThat(objections(Members::paused)).containsExactly(HardRule.PAUSED);
    }

    @Test
    void needs_womens_support_partner() {
        asking.requester = member("ministry").offering("administrative-data").profile();
        asking.needs = List.of("perpetrator-programmes", "legal-aid");

        assertThat(objections(it -> it.offering("behaviour-change-groups")))
                .containsExactly(HardRule.NEEDS_WOMENS_SUPPORT_PARTNER);
        assertThat(objections(it -> it.offering("legal-aid")))
                .as("serves only the other need")
                .isEmpty();
    }

    @Test
    void a_womens_support_service_that_asks_is_the_partner_itself() {
        asking.requester = member("crisis-centre").offering("emergency-shelter").profile();
        asking.needs = List.of("perpetrator-programmes");

        assertThat(objections(it -> it.offering("behaviour-change-groups"))).isEmpty();
    }

    @Test
    void all_rules_that_object_are_told_in_their_order() {
        assertThat(objections(it ->
                        it.membership(MembershipStatus.SUSPENDED).speaking("kk").paused()))
                .containsExactly(HardRule.NOT_VERIFIED, HardRule.NO_COMMON_LANGUAGE, HardRule.PAUSED);
    }

    private List<HardRule> objections(UnaryOperator<Members> with) {
        return asking.objectionsTo(with.apply(member("candidate")).profile());
    }

    private static final class Asking {
        private MemberProfile requester = CENTRE;
        private List<String> needs = List.of("digital-safety-training");
        private boolean interpretation;
        private String region = "KZ-75";
        private RequestMode mode = RequestMode.ANY;
        private Set<UUID> excluded = Set.of();
        private Set<UUID> introduced = Set.of();
        private Map<UUID, Integer> open = Map.of();

        List<HardRule> objectionsTo(MemberProfile candidate) {
            Query query = new Query(
                    requester,
                    needs.stream().map(need -> new Need(need, 3)).toList(),
                    List.of("ru"),
                    interpretation,
                    region,
                    mode,
                    List.of(),
                    new Query.Circumstances(excluded, introduced, open, Members.TODAY));
            Candidates all = Candidates.of(List.of(candidate), ReferenceData.REFERENCE);
            return HardRule.objections(query, all.candidate(candidate, query), ReferenceData.REFERENCE);
        }
    }
}
