package kopir.portal.matching;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the service makes of somebody's own words. */
public record Recognition(List<Found> capabilities, List<Choice> ambiguous, List<Warning> warnings) {
    public Recognition {
        capabilities = capabilities == null ? List.of() : List.copyOf(capabilities);
        ambiguous = ambiguous == null ? List.of() : List.copyOf(ambiguous);
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
    }

    /** @param words of the text that led to it */
    public record Found(String capability, @Nullable String label, List<String> words) {
        public Found {
            words = words == null ? List.of() : List.copyOf(words);
        }
    }

    /**
     * Words of the text that may mean several things; the member says which.
     *
     * @param capabilities that they may mean
     */
    public record Choice(List<String> words, List<Meaning> capabilities) {
        public Choice {
            words = words == null ? List.of() : List.copyOf(words);
            capabilities = capabilities == null ? List.of() : List.copyOf(capabilities);
        }
    }

    public record Meaning(String capability, @Nullable String label) {}

    /**
     * @param type {@code individual-case} where the text tells one person's story
     * @param helplines with {@code country}, {@code name}, {@code number}
     * @param instead wording that asks for capacity
     */
    public record Warning(
            String type,
            @Nullable String text,
            List<Map<String, String>> helplines,
            @Nullable String instead) {
        public Warning {
            helplines = helplines == null ? List.of() : List.copyOf(helplines);
        }
    }
}
