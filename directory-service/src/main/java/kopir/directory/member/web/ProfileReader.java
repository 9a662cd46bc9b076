package kopir.directory.member.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kopir.contracts.MemberKind;
import kopir.contracts.OrganisationType;
import kopir.contracts.Visibility;
import kopir.directory.member.Claim;
import kopir.directory.member.Location;
import kopir.directory.member.Profile;
import kopir.directory.member.WantedProfile;
import kopir.directory.member.web.MemberInput.LocationInput;
import kopir.directory.member.web.MemberInput.OfferInput;
import kopir.platform.http.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Checks what was sent, field by field, and makes a profile of it. Nothing wrong gets past this line. */
public final class ProfileReader {
    static final int LONGEST_NAME = 200;
    static final int LONGEST_NOTE = 4_000;
    private static final int USUAL_LIMIT = 3;
    private static final int MOST = 1_000;

    private final Codes codes;

    public ProfileReader(Codes codes) {
        this.codes = codes;
    }

    /**
     * @param today no claim is confirmed later than that
     * @throws Problem naming the first wrong field
     */
    public WantedProfile read(MemberKind kind, MemberInput input, LocalDate today) {
        Map<String, String> names = texts("names", input.names(), LONGEST_NAME);
        if (names.isEmpty()) {
            throw Problem.invalid("names", "A name is needed, in one language at least.", "{\"en\": \"…\"}");
        }
        String country = codes.country("country", input.country());
        List<Claim> claims = claims(input.offers(), today);
        @Nullable OrganisationType type = type(kind, input.type());
        return new WantedProfile(
                new Profile(
                        type,
                        names,
                        country,
                        input.region() == null ? null : codes.regionOf(country, "region", input.region()),
                        codes.each("coverage", input.coverage(), codes::region),
                        codes.each("languages", input.languages(), codes::language),
                        List.of(),
                        codes.each("needs", input.needs(), codes::capability),
                        Objects.requireNonNullElse(input.modes(), Set.of()),
                        number("limit", input.limit(), USUAL_LIMIT),
                        number("elsewhere", input.elsewhere(), 0),
                        Objects.requireNonNullElse(input.paused(), false),
                        Objects.requireNonNullElse(input.visibility(), Visibility.CARD_ONLY),
                        texts("notes", input.notes(), LONGEST_NOTE),
                        location(type, claims, input.location())),
                claims);
    }

    private static @Nullable OrganisationType type(MemberKind kind, @Nullable OrganisationType type) {
        if (kind == MemberKind.EXPERT && type != null) {
            throw Problem.invalid("type", "Only organisations have a type.", "no value");
        }
        return type;
    }

    private List<Claim> claims(@Nullable List<@Nullable OfferInput> offers, LocalDate today) {
        if (offers == null) {
            return List.of();
        }
        Codes.notTooMany("offers", offers.size());
        List<Claim> claims = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < offers.size(); i++) {
            String field = "offers[" + i + "]";
            @Nullable OfferInput offer = offers.get(i);
            String capability = codes.capability(field + ".capability", offer == null ? null : offer.capability());
            if (!seen.add(capability)) {
                throw Problem.invalid(field + ".capability", "This capability is offered twice.", "each once");
            }
            claims.add(new Claim(field, capability, offer.evidence(), notLater(field, offer.confirmedOn(), today)));
        }
        return claims;
    }

    private static @Nullable LocalDate notLater(String field, @Nullable LocalDate confirmedOn, LocalDate today) {
        if (confirmedOn != null && confirmedOn.isAfter(today)) {
            throw Problem.invalid(field + ".confirmedOn", "This day has not come yet.", "today or earlier");
        }
        return confirmedOn;
    }

    private static int number(String field, @Nullable Integer number, int otherwise) {
        int value = Objects.requireNonNullElse(number, otherwise);
        if (value < 0 || value > MOST) {
            throw Problem.invalid(field, "This number is not accepted.", "0 to " + MOST);
        }
        return value;
    }

    private Map<String, String> texts(String field, @Nullable Map<String, @Nullable String> texts, int longest) {
        Map<String, String> checked = new TreeMap<>();
        if (texts != null) {
            texts.forEach((language, text) -> {
                String name = field + "." + codes.language(field, language);
                checked.put(language, text(name, text, longest));
            });
        }
        return checked;
    }

    private static String text(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank() || text.length() > longest) {
            throw Problem.invalid(field, "This text cannot be taken.", "1 to " + longest + " characters");
        }
        return text.strip();
    }

    private @Nullable Location location(
            @Nullable OrganisationType type, List<Claim> claims, @Nullable LocationInput input) {
        Set<String> offered = claims.stream().map(Claim::capability).collect(Collectors.toSet());
        boolean byDefault = Location.confidentialByDefault(type, offered, codes.sheltering());
        if (input == null) {
            return byDefault ? new Location(true, null, null) : null;
        }
        boolean confidential = Objects.requireNonNullElse(input.confidential(), byDefault);
        Location.refused(confidential, input.street(), input.city()).ifPresent(ProfileReader::refuse);
        return new Location(confidential, place("street", input.street()), place("city", input.city()));
    }

    private static @Nullable String place(String field, @Nullable String place) {
        return place == null ? null : text("location." + field, place, LONGEST_NAME);
    }

    // The text is not repeated in the answer: proxies and browsers keep answers.
    private static void refuse(String field) {
        throw Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "confidential-location",
                "We do not keep the address of a confidential place, so that nobody can find it here. The region is"
                        + " enough. Shelters are confidential unless you say otherwise.",
                Map.of("field", "location." + field, "accepted", "region"));
    }
}
