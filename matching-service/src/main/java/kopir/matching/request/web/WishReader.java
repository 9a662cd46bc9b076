package kopir.matching.request.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import kopir.contracts.MemberProfile;
import kopir.contracts.RequestEvent.Need;
import kopir.contracts.RequestMode;
import kopir.contracts.Urgency;
import kopir.matching.engine.Candidates;
import kopir.matching.engine.Reference;
import kopir.matching.member.Network;
import kopir.matching.request.Wish;
import kopir.matching.request.web.RequestInput.NeedInput;
import kopir.matching.web.LanguageCodes;
import kopir.platform.http.Problem;
import org.jspecify.annotations.Nullable;

/** Makes a wish of what somebody sent, or names the field that is wrong and what is accepted there. */
final class WishReader {
    private static final int LONGEST_TEXT = 4_000;
    private static final int MOST_NEEDS = 12;
    private static final int MOST_CODES = 20;
    private static final int USUAL_WEIGHT = 3;
    private static final int GREATEST_WEIGHT = 5;
    private static final int MOST_YEARS = 10;

    private final Network network;
    private final Clock clock;

    WishReader(Network network, Clock clock) {
        this.network = network;
        this.clock = clock;
    }

    /** @throws Problem 400 about the first field that is wrong, 503 while the codes are not known */
    Wish read(RequestInput input, UUID member) {
        Candidates candidates = network.candidates();
        Reference reference = candidates.reference();
        if (reference.taxonomy().version() == 0 || reference.places().version() == 0) {
            throw Problem.unavailable("being-set-up", "The lists of capabilities and regions have not arrived yet.", 5);
        }
        return new Wish(
                text(input.text()),
                needs(input.needs(), reference),
                languages(input.languages(), member, candidates),
                Boolean.TRUE.equals(input.interpretation()),
                region(input.region(), reference),
                input.mode() == null ? RequestMode.ANY : input.mode(),
                input.urgency() == null ? Urgency.NORMAL : input.urgency(),
                neededBy(input.neededBy()),
                offers(input.offers(), reference));
    }

    private static String text(@Nullable String text) {
        String given = text == null ? "" : text;
        if (given.length() > LONGEST_TEXT) {
            throw Problem.invalid("text", "This is too long.", "at most " + LONGEST_TEXT + " characters");
        }
        return given;
    }

    private static List<Need> needs(@Nullable List<@Nullable NeedInput> needs, Reference reference) {
        List<@Nullable NeedInput> given = needs == null ? List.of() : needs;
        bounded("needs", given.size(), MOST_NEEDS);
        Set<String> seen = new HashSet<>();
        return IntStream.range(0, given.size())
                .mapToObj(place -> need("needs[" + place + "]", given.get(place), reference, seen))
                .toList();
    }

    private static Need need(String field, @Nullable NeedInput input, Reference reference, Set<String> seen) {
        if (input == null) {
            throw Problem.invalid(field, "This is missing.", "a capability with a weight");
        }
        String capability = capability(field + ".capability", input.capability(), reference);
        if (!seen.add(capability)) {
            throw Problem.invalid(field + ".capability", "This is asked for twice.", "each once");
        }
        int weight = input.weight() == null ? USUAL_WEIGHT : input.weight();
        if (weight < 1 || weight > GREATEST_WEIGHT) {
            throw Problem.invalid(field + ".weight", "This weight is not possible.", "1 to " + GREATEST_WEIGHT);
        }
        return new Need(capability, weight);
    }

    private static String capability(String field, @Nullable String code, Reference reference) {
        if (code == null || reference.taxonomy().find(code).isEmpty()) {
            throw Problem.invalid(field, "This capability is not known.", "codes of /api/capabilities");
        }
        return code;
    }

    private static List<String> languages(@Nullable List<@Nullable String> given, UUID member, Candidates candidates) {
        if (given == null || given.isEmpty()) {
            return candidates.find(member).map(MemberProfile::languages).orElse(List.of());
        }
        bounded("languages", given.size(), MOST_CODES);
        Set<String> spokenHere = candidates.reference().places().languages();
        Set<String> spokenByMembers = new HashSet<>();
        candidates.members().values().forEach(profile -> spokenByMembers.addAll(profile.languages()));
        return IntStream.range(0, given.size())
                .mapToObj(place -> {
                    String code = given.get(place);
                    if (code == null
                            || !LanguageCodes.isOne(code)
                                    && !spokenHere.contains(code)
                                    && !spokenByMembers.contains(code)) {
                        throw Problem.invalid(
                                "languages[" + place + "]", "This language is not known.", LanguageCodes.ACCEPTED);
                    }
                    return code;
                })
                .distinct()
                .toList();
    }

    private static @Nullable String region(@Nullable String code, Reference reference) {
        return code == null
                ? null
                : reference
                        .places()
                        .currentCode(code)
                        .orElseThrow(() -> Problem.invalid(
                                "region", "This region is not known.", "ISO 3166-2 codes of /api/regions"));
    }

    private @Nullable LocalDate neededBy(@Nullable LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        if (day != null && (day.isBefore(today) || day.isAfter(today.plusYears(MOST_YEARS)))) {
            throw Problem.invalid(
                    "neededBy", "This day is over or far away.", "today or later, within " + MOST_YEARS + " years");
        }
        return day;
    }

    private static List<String> offers(@Nullable List<@Nullable String> given, Reference reference) {
        List<@Nullable String> offers = given == null ? List.of() : given;
        bounded("offers", offers.size(), MOST_CODES);
        return IntStream.range(0, offers.size())
                .mapToObj(place -> capability("offers[" + place + "]", offers.get(place), reference))
                .distinct()
                .toList();
    }

    private static void bounded(String field, int size, int most) {
        if (size > most) {
            throw Problem.invalid(field, "These are too many.", "at most " + most);
        }
    }
}
