package kopir.portal.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A date typed in three fields, kept as typed so that a mistake can be corrected rather than typed again. */
public record DateFields(String day, String month, String year) {

    /** From the inputs {@code name.day}, {@code name.month}, {@code name.year}. */
    public static DateFields of(FormData form, String name) {
        return new DateFields(form.text(name + ".day"), form.text(name + ".month"), form.text(name + ".year"));
    }

    public static DateFields of(@Nullable LocalDate date) {
        return date == null
                ? new DateFields("", "", "")
                : new DateFields(
                        String.valueOf(date.getDayOfMonth()),
                        String.valueOf(date.getMonthValue()),
                        String.valueOf(date.getYear()));
    }

    public boolean isEmpty() {
        return day.isEmpty() && month.isEmpty() && year.isEmpty();
    }

    /** Empty where nothing was typed, and where what was typed is no date. */
    public Optional<LocalDate> date() {
        try {
            return isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (NumberFormatException | DateTimeException noDate) {
            return Optional.empty();
        }
    }

    public boolean wrong() {
        return !isEmpty() && date().isEmpty();
    }
}
