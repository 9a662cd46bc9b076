package kopir.directory.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kopir.contracts.EvidenceLevel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Members declare what they can; coordinators say how well it is known. */
class ClaimedEvidenceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Profile BEFORE = Samples.profile(null);

    @Test
    void a_member_cannot_raise_its_own_evidence() {
        WantedProfile wanted = wanted("legal-literacy", EvidenceLevel.EVIDENCED, null);

        assertThat(wanted.refusedTo(false, BEFORE))
                .contains(new Refusal.EvidenceNotYours("offers[0].evidence", EvidenceLevel.VOUCHED));
        assertThat(wanted.refusedTo(true, BEFORE)).isEmpty();
    }

    @Test
    void a_new_claim_is_declared_today() {
        WantedProfile wanted = wanted("shelter", null, null);

        assertThat(wanted.resolve(BEFORE, TODAY).offers())
                .containsExactly(new Offer("shelter", EvidenceLevel.DECLARED, TODAY));
        assertThat(wanted("shelter", EvidenceLevel.VOUCHED, null).refusedTo(false, null))
                .contains(new Refusal.EvidenceNotYours("offers[0].evidence", EvidenceLevel.DECLARED));
    }

    @Test
    void what_stands_is_kept_where_nothing_is_said() {
        assertThat(wanted("legal-literacy", null, null).resolve(BEFORE, TODAY).offers())
                .isEqualTo(BEFORE.offers());
    }

    @Test
    void a_member_repeats_what_stands_or_says_less() {
        assertThat(wanted("legal-literacy", EvidenceLevel.VOUCHED, null).refusedTo(false, BEFORE))
                .isEmpty();
        assertThat(wanted("legal-literacy", EvidenceLevel.DECLARED, null).refusedTo(false, BEFORE))
                .isEmpty();
    }

    private static WantedProfile wanted(
            String capability, @Nullable EvidenceLevel evidence, @Nullable LocalDate confirmedOn) {
        return new WantedProfile(BEFORE, List.of(new Claim("offers[0]", capability, evidence, confirmedOn)));
    }
}
