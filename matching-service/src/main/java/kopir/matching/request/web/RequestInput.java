package kopir.matching.request.web;

import java.time.LocalDate;
import java.util.List;
import kopir.contracts.RequestMode;
import kopir.contracts.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * A request as its member writes it; a draft may leave out anything.
 *
 * @param weight of a need, 1 (nice to have) to 5 (the point of the request); 3 where left out
 * @param languages the member's own where left out
 * @param draft true keeps it to the member until it is submitted; only when it is made
 */
record RequestInput(
        @Nullable String text,
        @Nullable List<NeedInput> needs,
        @Nullable List<String> languages,
        @Nullable Boolean interpretation,
        @Nullable String region,
        @Nullable RequestMode mode,
        @Nullable Urgency urgency,
        @Nullable LocalDate neededBy,
        @Nullable List<String> offers,
        @Nullable Boolean draft) {

    record NeedInput(@Nullable String capability, @Nullable Integer weight) {}

    boolean isDraft() {
        return Boolean.TRUE.equals(draft);
    }
}
