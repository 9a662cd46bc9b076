package kopir.portal.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kopir.portal.directory.MemberInput;
import kopir.portal.directory.MemberView;
import kopir.portal.directory.Taxonomy;
import kopir.portal.page.FormData;
import kopir.portal.page.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the form of a profile, kept as it was typed.
 *
 * @param offers chosen capabilities, and {@code found} ones that can be chosen
 * @param confidential {@code yes}, {@code no} or empty where it was not said
 * @param key registering twice makes one member
 */
record ProfileForm(
        boolean expert,
        String type,
        String nameEn,
        String nameRu,
        String country,
        String region,
        List<String> coverage,
        List<String> languages,
        List<String> offers,
        List<String> needs,
        List<String> modes,
        String limit,
        String elsewhere,
        boolean paused,
        String visibility,
        String notesEn,
        String notesRu,
        String confidential,
        String street,
        String city,
        String searchOffers,
        String searchNeeds,
        UUID key) {

    static ProfileForm of(FormData form, UUID freshKey) {
        return new ProfileForm(
                form.text("kind").equals("expert"),
                form.text("type"),
                form.text("nameEn"),
                form.text("nameRu"),
                form.text("country"),
                form.text("region"),
                form.all("coverage"),
                form.all("languages"),
                form.all("offers"),
                form.all("needs"),
                form.all("modes"),
                form.text("limit"),
                form.text("elsewhere"),
                form.has("paused"),
                form.text("visibility"),
                form.text("notesEn"),
                form.text("notesRu"),
                form.text("confidential"),
                form.text("street"),
                form.text("city"),
                form.text("searchOffers"),
                form.text("searchNeeds"),
                form.id("key").orElse(freshKey));
    }

    static ProfileForm of(MemberView member, UUID key) {
        MemberView.Location place = member.location();
        return new ProfileForm(
                member.expert(),
                text(member.type()),
                member.names().getOrDefault("en", ""),
                member.names().getOrDefault("ru", ""),
                text(member.country()),
                text(member.region()),
                member.coverage(),
                member.languages(),
                member.capabilities(),
                member.needs(),
                member.modes(),
                text(member.limit()),
                text(member.elsewhere()),
                Boolean.TRUE.equals(member.paused()),
                text(member.visibility()),
                member.notes().getOrDefault("en", ""),
                member.notes().getOrDefault("ru", ""),
                place == null || place.confidential() == null ? "" : place.confidential() ? "yes" : "no",
                place == null ? "" : text(place.street()),
                place == null ? "" : text(place.city()),
                "",
                "",
                key);
    }

    /** What can be ticked as offered: what is ticked, and what was searched for. */
    public List<String> offerChoices(Taxonomy taxonomy) {
        return choices(offers, searchOffers, taxonomy);
    }

    /** Whether a region of this country is ticked, so that its list is open. */
    public boolean coversIn(String countryCode) {
        return coverage.stream().anyMatch(code -> code.startsWith(countryCode + "-"));
    }

    public List<String> needChoices(Taxonomy taxonomy) {
        return choices(needs, searchNeeds, taxonomy);
    }

    /** What the portal can see by itself; the rest the service says. */
    FormErrors errors() {
        FormErrors errors = FormErrors.none();
        if (nameEn.isEmpty() && nameRu.isEmpty()) {
            errors = errors.and("nameEn", "problem.field.nameEn");
        }
        if (country.isEmpty()) {
            errors = errors.and("country", "problem.field.country");
        }
        if (notANumber(limit)) {
            errors = errors.and("limit", "problem.field.limit");
        }
        return notANumber(elsewhere) ? errors.and("elsewhere", "problem.field.elsewhere") : errors;
    }

    /** @param before the member as it is, whose evidence and texts in other languages stay; null for a new one */
    MemberInput input(@Nullable MemberView before) {
        return new MemberInput(
                expert || type.isEmpty() ? null : type,
                texts(before == null ? Map.of() : before.names(), nameEn, nameRu),
                country,
                region.isEmpty() ? null : region,
                coverage,
                languages,
                offers.stream().map(code -> offer(code, before)).toList(),
                needs,
                modes,
                limit.isEmpty() ? null : Integer.valueOf(limit),
                elsewhere.isEmpty() ? null : Integer.valueOf(elsewhere),
                paused,
                visibility.isEmpty() ? "card-only" : visibility,
                texts(before == null ? Map.of() : before.notes(), notesEn, notesRu),
                location());
    }

    private MemberInput.@Nullable Location location() {
        return confidential.isEmpty() && street.isEmpty() && city.isEmpty()
                ? null
                : new MemberInput.Location(
                        confidential.isEmpty() ? null : confidential.equals("yes"),
                        street.isEmpty() ? null : street,
                        city.isEmpty() ? null : city);
    }

    private static MemberInput.Offer offer(String capability, @Nullable MemberView before) {
        return (before == null ? List.<MemberView.Offer>of() : before.offers())
                .stream()
                        .filter(offer -> offer.capability().equals(capability))
                        .findFirst()
                        .map(offer -> new MemberInput.Offer(capability, offer.evidence(), offer.confirmedOn()))
                        .orElse(new MemberInput.Offer(capability, null, null));
    }

    private static Map<String, String> texts(Map<String, String> before, String en, String ru) {
        Map<String, String> texts = new LinkedHashMap<>(before);
        put(texts, "en", en);
        put(texts, "ru", ru);
        return texts;
    }

    private static void put(Map<String, String> texts, String language, String text) {
        if (text.isEmpty()) {
            texts.remove(language);
        } else {
            texts.put(language, text);
        }
    }

    private static List<String> choices(List<String> chosen, String search, Taxonomy taxonomy) {
        Set<String> choices = new LinkedHashSet<>(chosen);
        taxonomy.search(search, 12).forEach(entry -> choices.add(entry.code()));
        return new ArrayList<>(choices);
    }

    private static boolean notANumber(String text) {
        return !text.isEmpty() && !text.matches("\\d{1,4}");
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
