package kopir.portal.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a member is not among the first.
 *
 * @param text with the one change that would help most, in the reader's language
 * @param objections rules that keep it away, in words
 */
public record WhyNot(
        @Nullable String text,
        List<String> objections,
        @Nullable Integer rank) {
    public WhyNot {
        objections = objections == null ? List.of() : List.copyOf(objections);
    }
}
