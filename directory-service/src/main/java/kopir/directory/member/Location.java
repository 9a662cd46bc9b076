package kopir.directory.member;

import java.util.Optional;
import java.util.Set;
import kopir.contracts.OrganisationType;
import org.jspecify.annotations.Nullable;

/**
 * Where a member can be visited. A confidential one has neither street nor city: the region is the most that is known,
 * and nobody can read, leak or subpoena here what is not here.
 */
public record Location(
        boolean confidential,
        @Nullable String street,
        @Nullable String city) {

    /** Refuses to exist with the address of a confidential place: a defect, since input is checked before. */
    public Location {
        if (confidential && (street != null || city != null)) {
            throw new IllegalArgumentException("a confidential location has no address");
        }
    }

    /**
     * Whether the place is confidential unless the member says otherwise: shelters, and whoever offers to shelter.
     *
     * @param sheltering capability codes that mean a place to stay
     */
    public static boolean confidentialByDefault(
            @Nullable OrganisationType type, Set<String> offered, Set<String> sheltering) {
        return type == OrganisationType.SHELTER || offered.stream().anyMatch(sheltering::contains);
    }

    /** The part of the address that may not be entered, if the place is confidential. */
    public static Optional<String> refused(boolean confidential, @Nullable String street, @Nullable String city) {
        if (!confidential) {
            return Optional.empty();
        }
        return street != null ? Optional.of("street") : city != null ? Optional.of("city") : Optional.empty();
    }
}
