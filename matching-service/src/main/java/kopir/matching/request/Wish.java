package kopir.matching.request;

import java.time.LocalDate;
import java.util.List;
import kopir.contracts.RequestEvent.Need;
import kopir.contracts.RequestMode;
import kopir.contracts.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What a member asks for.
 *
 * @param text its own words; never leaves this service's store
 * @param languages in which it can work with a partner, best first
 * @param interpretation true where it can work through an interpreter
 * @param region where the work is to be done, or null for its own region
 * @param offers capabilities it offers in return
 */
public record Wish(
        String text,
        List<Need> needs,
        List<String> languages,
        boolean interpretation,
        @Nullable String region,
        RequestMode mode,
        Urgency urgency,
        @Nullable LocalDate neededBy,
        List<String> offers) {

    public Wish {
        needs = List.copyOf(needs);
        languages = List.copyOf(languages);
        offers = List.copyOf(offers);
    }
}
