package kopir.portal.matching;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as a member writes it.
 *
 * @param draft true keeps it to the member until it is submitted; null when changing one that exists
 */
public record RequestInput(
        String text,
        List<Need> needs,
        List<String> languages,
        boolean interpretation,
        @Nullable String region,
        String mode,
        String urgency,
        @Nullable LocalDate neededBy,
        List<String> offers,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean draft) {}
