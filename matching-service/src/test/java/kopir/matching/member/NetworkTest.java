package kopir.matching.member;

import static kopir.matching.engine.Members.member;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kopir.contracts.MemberEvent;
import kopir.contracts.ReferenceEvent.CapabilitiesPublished;
import kopir.matching.engine.Candidates;
import kopir.matching.engine.Members;
import kopir.matching.engine.ReferenceData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
    private final Network network = new Network();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void in_whatever_order_and_however_often_events_come_the_newest_wins(long seed) {
        List<MemberEvent> events = new ArrayList<>();
        for (int version = 1; version <= 4; version++) {
            events.add(changed("a", version));
            events.add(changed("b", version));
            events.add(changed("b", version));
        }
        events.add(new MemberEvent.Erased(Members.id("b"), 5));
        Collections.shuffle(events, new Random(seed));

        events.forEach(network::take);

        assertThat(network.candidates().members().values())
                .as("seed %d", seed)
                .containsExactly(member("a").version(4).profile());
    }

    @Test
    void an_old_profile_does_not_bring_an_erased_member_back() {
        network.take(changed("a", 1));
        network.take(new MemberEvent.Erased(Members.id("a"), 2));

        assertThat(network.take(changed("a", 1))).isFalse();
        assertThat(network.candidates().members()).isEmpty();
    }

    @Test
    void a_snapshot_stays_as_it_was_and_is_the_same_until_something_changes() {
        network.take(changed("a", 1));
        Candidates before = network.candidates();

        assertThat(network.candidates()).isSameAs(before);
        network.take(changed("a", 1));
        assertThat(network.candidates()).isSameAs(before);
        network.take(changed("b", 1));
        assertThat(network.candidates()).isNotSameAs(before);
        assertThat(before.members()).hasSize(1);
    }

    @Test
    void an_older_list_does_not_replace_a_newer_one() {
        CapabilitiesPublished newer = new CapabilitiesPublished(2, List.of());
        network.take(newer);

        assertThat(network.take(ReferenceData.CAPABILITIES)).isFalse();
        assertThat(network.candidates().reference().taxonomy().version()).isEqualTo(2);
    }

    private static MemberEvent changed(String name, long version) {
        return new MemberEvent.Changed(member(name).version(version).profile());
    }
}
