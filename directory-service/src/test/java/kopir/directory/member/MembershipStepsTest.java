package kopir.directory.member;

import static kopir.directory.member.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kopir.contracts.GrantEvent.Reason;
import kopir.directory.Expected;
import kopir.directory.member.Membership.Draft;
import kopir.directory.member.Membership.Left;
import kopir.directory.member.Membership.Rejected;
import kopir.directory.member.Membership.Returned;
import kopir.directory.member.Membership.Submitted;
import kopir.directory.member.Membership.Suspended;
import kopir.directory.member.Membership.Verified;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step on every state: the pairs come from the sealed types, what is right was written by hand. */
class MembershipStepsTest {
    private static final Map<String, Map<String, String>> RIGHT = Expected.table("membership-steps.txt");

    private static final List<Membership> STATES = List.of(
            new Draft(),
            new Submitted(NOW),
            new Returned("why", NOW),
            new Verified(NOW),
            new Suspended(NOW, "why", NOW),
            new Rejected("why", NOW),
            new Left(NOW));

    private static final List<Step> STEPS = List.of(
            new Step.Submit(),
            new Step.Verify(),
            new Step.SendBack("why"),
            new Step.Reject("why"),
            new Step.Suspend("why"),
            new Step.Reinstate(),
            new Step.Leave());

    static Stream<Arguments> every_step_on_every_state() {
        return STATES.stream().flatMap(state -> STEPS.stream().map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest
    @MethodSource
    void every_step_on_every_state(Membership state, Step step) {
        Decision decision = Samples.member(state).step(step, null, NOW.plusSeconds(60));

        String next = switch (decision) {
            case Decision.Change change -> name(change.after().membership());
            case Refusal.NoSuchStep _ -> "-";
            case Refusal refusal -> refusal.toString();
        };
        assertThat(next).isEqualTo(RIGHT.get(name(state)).get(name(step)));
    }

    @Test
    void no_state_and_no_step_is_forgotten() {
        assertThat(names(STATES)).containsExactlyInAnyOrderElementsOf(permitted(Membership.class));
        assertThat(names(STEPS)).containsExactlyInAnyOrderElementsOf(permitted(Step.class));
        assertThat(RIGHT.keySet()).containsExactlyInAnyOrderElementsOf(permitted(Membership.class));
        assertThat(RIGHT.values())
                .allSatisfy(row -> assertThat(row.keySet()).containsExactlyInAnyOrderElementsOf(permitted(Step.class)));
    }

    @Test
    void who_is_suspended_or_leaves_has_contacts_to_close() {
        Member verified = Samples.member(new Verified(NOW));

        assertThat(after(verified.step(new Step.Suspend("why"), null, NOW)).unfinished())
                .isEqualTo(new Unfinished.OpenGrants(Reason.SUSPENDED));
        assertThat(after(verified.step(new Step.Leave(), null, NOW)).unfinished())
                .isEqualTo(new Unfinished.OpenGrants(Reason.LEFT));
    }

    @Test
    void a_reinstated_member_is_verified_since_the_first_time() {
        Member suspended = Samples.member(new Suspended(NOW.minusSeconds(99), "why", NOW));

        assertThat(after(suspended.step(new Step.Reinstate(), null, NOW.plusSeconds(1)))
                        .membership())
                .isEqualTo(new Verified(NOW.minusSeconds(99)));
    }

    private static Member after(Decision decision) {
        return ((Decision.Change) decision).after();
    }

    private static List<String> names(List<?> all) {
        return all.stream().map(MembershipStepsTest::name).toList();
    }

    private static String name(Object one) {
        return one.getClass().getSimpleName();
    }

    private static List<String> permitted(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toList();
    }
}
