package kopir.directory.member;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kopir.contracts.MemberKind;
import kopir.contracts.Mode;
import kopir.contracts.OrganisationType;
import kopir.contracts.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * What a member says of itself; codes as in {@link kopir.contracts.MemberProfile}.
 *
 * @param notes free text by language; never leaves the directory in an event
 * @param location null where nothing is said about it
 */
public record Profile(
        @Nullable OrganisationType type,
        Map<String, String> names,
        String country,
        @Nullable String region,
        List<String> coverage,
        List<String> languages,
        List<Offer> offers,
        List<String> needs,
        Set<Mode> modes,
        int limit,
        int elsewhere,
        boolean paused,
        Visibility visibility,
        Map<String, String> notes,
        @Nullable Location location) {

    public Profile {
        names = Collections.unmodifiableMap(new TreeMap<>(names));
        coverage = List.copyOf(coverage);
        languages = List.copyOf(languages);
        offers = List.copyOf(offers);
        needs = List.copyOf(needs);
        modes = Set.copyOf(modes);
        notes = Collections.unmodifiableMap(new TreeMap<>(notes));
    }

    /** What a coordinator needs to see before deciding, and others before they can be introduced. */
    List<String> missing(MemberKind kind) {
        List<String> missing = new ArrayList<>();
        if (kind == MemberKind.ORGANISATION && type == null) {
            missing.add("type");
        }
        if (languages.isEmpty()) {
            missing.add("languages");
        }
        if (offers.isEmpty() && needs.isEmpty()) {
            missing.add("offers");
        }
        if (modes.isEmpty()) {
            missing.add("modes");
        }
        return missing;
    }

    public Optional<Offer> offer(String capability) {
        return offers.stream()
                .filter(offer -> offer.capability().equals(capability))
                .findFirst();
    }

    /** The same with this offer in place of the one for the same capability. */
    public Profile with(Offer changed) {
        List<Offer> next = offers.stream()
                .map(offer -> offer.capability().equals(changed.capability()) ? changed : offer)
                .toList();
        return new Profile(
                type,
                names,
                country,
                region,
                coverage,
                languages,
                next,
                needs,
                modes,
                limit,
                elsewhere,
                paused,
                visibility,
                notes,
                location);
    }
}
