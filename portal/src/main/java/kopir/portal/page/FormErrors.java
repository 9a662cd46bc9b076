package kopir.portal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kopir.portal.service.Refusal;

/**
 * What is wrong with a form, for the summary at its top and beside the fields.
 *
 * @param all in the order of the form
 */
public record FormErrors(List<FormError> all) {

    /**
     * @param field the id of the input to go to; {@code form} where it is about all of it
     * @param key of the text
     */
    public record FormError(String field, String key) {}

    /** The id of a form's own heading: where errors about no single field lead. */
    public static final String FORM = "form";

    public FormErrors {
        all = List.copyOf(all);
    }

    public static FormErrors none() {
        return new FormErrors(List.of());
    }

    public static FormErrors of(String field, String key) {
        return new FormErrors(List.of(new FormError(field, key)));
    }

    public FormErrors and(String field, String key) {
        List<FormError> more = new ArrayList<>(all);
        more.add(new FormError(field, key));
        return new FormErrors(more);
    }

    /**
     * A service's refusal, beside the field it names where the form has that field.
     *
     * @param fields the service's names of this form's fields, and the ids of their inputs
     */
    public static FormErrors of(Refusal refusal, Map<String, String> fields) {
        Optional<String> input =
                Optional.ofNullable(refusal.field()).map(FormErrors::top).map(fields::get);
        return input.map(id -> of(id, "problem.field." + id)).orElseGet(() -> of(FORM, "problem." + refusal.type()));
    }

    public boolean any() {
        return !all.isEmpty();
    }

    /** The text's key beside a field, or empty. */
    public String at(String field) {
        return all.stream()
                .filter(error -> error.field().equals(field))
                .map(FormError::key)
                .findFirst()
                .orElse("");
    }

    /** {@code needs[0].capability} is about {@code needs}. */
    private static String top(String path) {
        return path.split("[.\\[]", 2)[0];
    }
}
