package kopir.matching.engine;

import static kopir.matching.engine.Members.member;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kopir.contracts.EvidenceLevel;
import kopir.contracts.MemberProfile;
import kopir.contracts.MembershipStatus;
import kopir.contracts.RequestEvent.Need;
import kopir.contracts.RequestMode;
import kopir.matching.engine.WhyNot.Change;
import org.junit.jupiter.api.Test;

class WhyNotTest {
    private static final int SHOWN = 2;

    private final List<MemberProfile> others = Stream.of("first", "second")
            .map(name -> member(name)
                    .offering("shelter", EvidenceLevel.EVIDENCED, Members.TODAY)
                    .profile())
            .toList();

    @Test
    void with_russian_they_would_be_third() {
        WhyNot why = ask(member("m").offering("shelter").speaking("kk"));

        assertThat(why.objections()).containsExactly(HardRule.NO_COMMON_LANGUAGE);
        assertThat(why.change()).isEqualTo(new Change(Change.Kind.LANGUAGE, "ru", 3));
        assertThat(in("en").of(why))
                .isEqualTo("Not suggested, because this member has no language in common with the request."
                        + " With Russian it would be at place 3.");
    }

    @Test
    void ending_the_pause_is_enough_where_only_the_pause_objects() {
        WhyNot why = ask(member("m").offering("shelter").paused());

        assertThat(why.change()).isEqualTo(new Change(Change.Kind.END_THE_PAUSE, null, 3));
    }

    @Test
    void one_more_place_is_enough_for_somebody_at_the_limit() {
        WhyNot why = ask(member("m").offering("shelter").limit(2, 2));

        assertThat(why.change()).isEqualTo(new Change(Change.Kind.ONE_MORE_PLACE, null, 3));
    }

    @Test
    void nobody_can_change_alone_that_they_are_not_verified() {
        WhyNot why = ask(member("m").offering("shelter").membership(MembershipStatus.SUBMITTED));

        assertThat(why.change()).isNull();
        assertThat(in("ru").of(why))
                .isEqualTo("Не предложен, потому что этот участник не прошёл проверку."
                        + " Никакое отдельное изменение профиля не поможет.");
    }

    @Test
    void two_objections_at_once_cannot_be_helped_by_one_change() {
        assertThat(ask(member("m").offering("shelter").speaking("kk").paused()).change())
                .isNull();
    }

    @Test
    void whoever_serves_no_need_is_told_what_to_offer() {
        WhyNot why = ask(member("m").offering("fundraising"));

        assertThat(why.fallback()).isTrue();
        assertThat(why.change()).isEqualTo(new Change(Change.Kind.OFFER, "shelter", 3));
    }

    @Test
    void whoever_comes_after_those_shown_is_told_the_missing_points() {
        WhyNot why = ask(member("m").offering("housing-support"));

        assertThat(why.rank()).isEqualTo(3);
        assertThat(why.missingPoints()).isPositive();
    }

    @Test
    void whoever_is_shown_lacks_nothing() {
        assertThat(ask(member("first").offering("shelter", EvidenceLevel.EVIDENCED, Members.TODAY))
                        .missingPoints())
                .isZero();
    }

    @Test
    void nobody_knows_why_of_a_member_nobody_knows() {
        assertThat(WhyNot.ask(Members.id("unknown"), query(), candidates(List.of()), Weights.inForce(), SHOWN))
                .isEmpty();
    }

    private WhyNot ask(Members asked) {
        MemberProfile profile = asked.profile();
        return WhyNot.ask(profile.id(), query(), candidates(List.of(profile)), Weights.inForce(), SHOWN)
                .orElseThrow();
    }

    private Candidates candidates(List<MemberProfile> more) {
        return Candidates.of(Stream.concat(others.stream(), more.stream()).toList(), ReferenceData.REFERENCE);
    }

    private static Query query() {
        return new Query(
                member("centre").profile(),
                List.of(new Need("shelter", 3)),
                List.of("ru"),
                false,
                null,
                RequestMode.ANY,
                List.of(),
                new Query.Circumstances(Set.of(), Set.of(), Map.of(), Members.TODAY));
    }

    private static Wording in(String language) {
        return Wording.in(language, ReferenceData.REFERENCE.taxonomy());
    }
}
