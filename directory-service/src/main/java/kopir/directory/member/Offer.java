package kopir.directory.member;

import java.time.LocalDate;
import kopir.contracts.EvidenceLevel;

/**
 * A capability the member claims.
 *
 * @param confirmedOn when somebody last said that this is still so
 */
public record Offer(String capability, EvidenceLevel evidence, LocalDate confirmedOn) {}
