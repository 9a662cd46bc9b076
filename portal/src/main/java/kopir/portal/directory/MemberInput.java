package kopir.portal.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A profile as a form sends it; what is null is not said. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MemberInput(
        @Nullable String type,
        Map<String, String> names,
        String country,
        @Nullable String region,
        List<String> coverage,
        List<String> languages,
        List<Offer> offers,
        List<String> needs,
        List<String> modes,
        @Nullable Integer limit,
        @Nullable Integer elsewhere,
        boolean paused,
        String visibility,
        Map<String, String> notes,
        @Nullable Location location) {

    /** Evidence and date as they were read, so that a member's save does not change them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Offer(
            String capability,
            @Nullable String evidence,
            @Nullable LocalDate confirmedOn) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Location(
            @Nullable Boolean confidential,
            @Nullable String street,
            @Nullable String city) {}
}
