package kopir.scenarios;

import java.util.Set;
import kopir.standalone.demo.DemoNetwork;

/** As much of the demo's network as the story needs: its two, a crowd, more to choose from, a pair that must not meet. */
final class FewMembers {
    static final Set<String> IDS =
            Set.of("kz02", "in07", "kz05", "kz09", "tj01", "kz01", "kz03", "kz04", "in06", "kg07");

    private FewMembers() {}

    static DemoNetwork network() {
        DemoNetwork whole = DemoNetwork.read();
        return new DemoNetwork(
                whole.members().stream()
                        .filter(member -> IDS.contains(member.id()))
                        .toList(),
                whole.exclusions().stream()
                        .filter(exclusion -> IDS.containsAll(exclusion.pair()))
                        .toList());
    }
}
