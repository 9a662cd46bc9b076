package kopir.portal.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a member is not among the first.
 *
 * @param text in the reader's language
 * @param objections rules that keep it away, in words
 * @param change one change that would help, in words, or null
 */
public record WhyNot(
        @Nullable String text,
        List<String> objections,
        @Nullable Integer rank,
        @Nullable String change) {
    public WhyNot {
        objections = objections == null ? List.of() : List.copyOf(objections);
    }
}
