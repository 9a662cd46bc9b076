package kopir.matching.recognition.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kopir.contracts.Role;
import kopir.platform.http.Caller;

/** Whose helplines somebody is shown who wrote of one person's case. */
public final class MembersCountry {
    private MembersCountry() {}

    /**
     * The country of the member the caller acts for. Empty for somebody without one, and for somebody who acts for members
     * in several countries and names none: they get every country's lines, with no question to answer first.
     *
     * @param countryOf of a member by id, ISO 3166-1 alpha-2
     */
    public static Optional<String> of(Caller caller, Function<UUID, Optional<String>> countryOf) {
        List<String> countries = caller.seats().stream()
                .filter(seat -> seat.role() == Role.MEMBER)
                .flatMap(seat -> Optional.ofNullable(seat.member()).stream())
                .filter(member ->
                        caller.actingFor() == null || caller.actingFor().equals(member))
                .flatMap(member -> countryOf.apply(member).stream())
                .distinct()
                .toList();
        return countries.size() == 1 ? Optional.of(countries.getFirst()) : Optional.empty();
    }
}
