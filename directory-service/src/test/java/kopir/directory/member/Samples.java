package kopir.directory.member;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kopir.contracts.EvidenceLevel;
import kopir.contracts.MemberKind;
import kopir.contracts.Mode;
import kopir.contracts.OrganisationType;
import kopir.contracts.Visibility;
import org.jspecify.annotations.Nullable;

/** Members to begin a test with. */
final class Samples {
    static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private Samples() {}

    static Member member(Membership membership) {
        return new Member(
                UUID.fromString("00000000-0000-4000-8000-000000000001"),
                MemberKind.ORGANISATION,
                null,
                profile(new Location(false, "Street of the canary 7", "Canary City")),
                membership,
                "fingerprint",
                null,
                null);
    }

    static Profile profile(@Nullable Location location) {
        return new Profile(
                OrganisationType.CRISIS_CENTRE,
                Map.of("en", "Centre of the North"),
                "KZ",
                "KZ-61",
                List.of("KZ-61"),
                List.of("kk", "ru"),
                List.of(new Offer("legal-literacy", EvidenceLevel.VOUCHED, LocalDate.of(2026, 5, 1))),
                List.of("training-shelter-staff"),
                Set.of(Mode.ON_SITE),
                3,
                1,
                false,
                Visibility.LISTED,
                Map.of("en", "A note of the canary"),
                location);
    }
}
