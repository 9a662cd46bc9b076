package kopir.portal.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kopir.portal.directory.Taxonomy;
import kopir.portal.matching.Need;
import kopir.portal.matching.Recognition;
import kopir.portal.matching.RequestInput;
import kopir.portal.matching.RequestView;
import kopir.portal.page.DateFields;
import kopir.portal.page.FormData;
import kopir.portal.page.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the form of a request. The whole form is sent with every button, so nothing typed is lost and nothing
 * has to be kept between two steps.
 *
 * @param needs proposed, found or chosen, in the order they came
 * @param search words to look for in the tree
 * @param key sending the same form twice makes one request
 */
record RequestForm(
        String text,
        List<NeedChoice> needs,
        List<String> languages,
        boolean interpretation,
        String region,
        String mode,
        String urgency,
        DateFields neededBy,
        List<String> offers,
        String search,
        UUID key) {
    private static final int FOUND_AT_ONCE = 12;

    RequestForm {
        needs = List.copyOf(needs);
        languages = List.copyOf(languages);
        offers = List.copyOf(offers);
    }

    /** @param languages the member works in, to start with */
    static RequestForm empty(List<String> languages, UUID key) {
        return new RequestForm(
                "", List.of(), languages, false, "", "any", "normal", DateFields.of(null), List.of(), "", key);
    }

    static RequestForm of(RequestView request, UUID key) {
        return new RequestForm(
                request.text() == null ? "" : request.text(),
                request.needs().stream()
                        .map(need -> new NeedChoice(need.capability(), "", true, need.weight()))
                        .toList(),
                request.languages(),
                request.interpretation(),
                request.region() == null ? "" : request.region(),
                request.mode() == null ? "any" : request.mode(),
                request.urgency() == null ? "normal" : request.urgency(),
                DateFields.of(request.neededBy()),
                request.offers(),
                "",
                key);
    }

    static RequestForm of(FormData form, UUID freshKey) {
        List<String> chosen = form.all("chosen");
        return new RequestForm(
                form.text("text"),
                form.all("need").stream()
                        .map(code -> new NeedChoice(
                                code,
                                form.text("words." + code),
                                chosen.contains(code),
                                form.number("weight." + code, NeedChoice.USUAL)))
                        .toList(),
                form.all("languages"),
                form.has("interpretation"),
                form.text("region"),
                form.some("mode").orElse("any"),
                form.some("urgency").orElse("normal"),
                DateFields.of(form, "neededBy"),
                form.all("offers"),
                form.text("search"),
                form.id("key").orElse(freshKey));
    }

    /** With what the words were understood as; what was chosen by hand stays chosen. */
    RequestForm proposing(Recognition recognition) {
        Map<String, NeedChoice> next = new LinkedHashMap<>();
        recognition
                .capabilities()
                .forEach(found -> next.put(
                        found.capability(), NeedChoice.proposed(found.capability(), String.join(", ", found.words()))));
        recognition
                .ambiguous()
                .forEach(choice -> choice.capabilities()
                        .forEach(meaning -> next.putIfAbsent(
                                meaning.capability(),
                                NeedChoice.possible(meaning.capability(), String.join(", ", choice.words())))));
        needs.stream()
                .filter(need -> need.chosen() && (need.words().isEmpty() || next.containsKey(need.capability())))
                .forEach(need -> next.merge(need.capability(), need, RequestForm::keepWeight));
        return withNeeds(new ArrayList<>(next.values()));
    }

    /** With what searching the tree found, not chosen yet. */
    RequestForm searching(Taxonomy taxonomy) {
        Map<String, NeedChoice> next = new LinkedHashMap<>();
        needs.forEach(need -> next.put(need.capability(), need));
        taxonomy.search(search, FOUND_AT_ONCE)
                .forEach(entry -> next.putIfAbsent(entry.code(), NeedChoice.found(entry.code())));
        return withNeeds(new ArrayList<>(next.values()));
    }

    RequestForm withText(String other) {
        return new RequestForm(
                other, List.of(), languages, interpretation, region, mode, urgency, neededBy, offers, "", key);
    }

    /** What the portal can see by itself; the rest the service says. */
    FormErrors errors() {
        FormErrors errors = FormErrors.none();
        if (text.isEmpty()) {
            errors = errors.and("text", "problem.field.text");
        }
        if (needs.stream().noneMatch(NeedChoice::chosen)) {
            errors = errors.and("needs", "problem.field.needs");
        }
        if (languages.isEmpty()) {
            errors = errors.and("languages", "problem.field.languages");
        }
        return neededBy.wrong() ? errors.and("neededBy", "problem.field.neededBy") : errors;
    }

    /** @param draft as {@link RequestInput#draft} */
    RequestInput input(@Nullable Boolean draft) {
        return new RequestInput(
                text,
                needs.stream()
                        .filter(NeedChoice::chosen)
                        .map(need -> new Need(need.capability(), need.weight()))
                        .toList(),
                languages,
                interpretation,
                region.isEmpty() ? null : region,
                mode,
                urgency,
                neededBy.date().orElse(null),
                offers,
                draft);
    }

    private RequestForm withNeeds(List<NeedChoice> other) {
        return new RequestForm(
                text, other, languages, interpretation, region, mode, urgency, neededBy, offers, search, key);
    }

    private static NeedChoice keepWeight(NeedChoice proposed, NeedChoice chosen) {
        return new NeedChoice(chosen.capability(), proposed.words(), true, chosen.weight());
    }
}
