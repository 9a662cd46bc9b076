package kopir.portal.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node of the capability tree, with its label in the language that was asked for. */
public record Capability(
        String code, String label, @Nullable String definition, List<Capability> narrower) {
    public Capability {
        narrower = narrower == null ? List.of() : List.copyOf(narrower);
    }
}
