package kopir.directory.member;

import java.time.LocalDate;
import kopir.contracts.EvidenceLevel;
import org.jspecify.annotations.Nullable;

/**
 * A capability as somebody enters it.
 *
 * @param field where it stands in the input, for a refusal, such as {@code offers[2]}
 * @param evidence null to leave it as it is, {@code declared} for a new claim
 * @param confirmedOn null to leave it as it is, today for a new claim
 */
public record Claim(
        String field,
        String capability,
        @Nullable EvidenceLevel evidence,
        @Nullable LocalDate confirmedOn) {}
