package kopir.portal.matching;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A possible partner, shown to the requester.
 *
 * @param name only of members that let themselves be found
 * @param status {@code shown}, {@code accepted} (waits its turn), {@code offered}, {@code declined}, {@code ended}
 * @param answer what the requester said, or null
 */
public record Card(
        UUID card,
        @Nullable String name,
        @Nullable String type,
        @Nullable String country,
        List<String> capabilities,
        List<String> languages,
        List<String> modes,
        List<String> reasons,
        List<String> gaps,
        @Nullable String status,
        @Nullable String answer) {
    public Card {
        capabilities = capabilities == null ? List.of() : List.copyOf(capabilities);
        languages = languages == null ? List.of() : List.copyOf(languages);
        modes = modes == null ? List.of() : List.copyOf(modes);
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
        gaps = gaps == null ? List.of() : List.copyOf(gaps);
    }
}
