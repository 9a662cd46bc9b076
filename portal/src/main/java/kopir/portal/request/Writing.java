package kopir.portal.request;

import java.util.List;
import java.util.UUID;
import kopir.portal.matching.Recognition;
import kopir.portal.matching.Recognition.Warning;
import kopir.portal.matching.RequestView;
import kopir.portal.page.FormErrors;
import kopir.portal.service.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A request being written.
 *
 * @param id null before it is saved for the first time
 * @param version that was read, 0 before it is saved
 * @param warnings such as that the text tells one person's story
 * @param asked whether the words were looked at, so that nothing found can be said
 */
record Writing(
        @Nullable UUID id, long version, RequestForm form, FormErrors errors, List<Warning> warnings, boolean asked) {

    Writing(@Nullable UUID id, long version, RequestForm form) {
        this(id, version, form, FormErrors.none(), List.of(), false);
    }

    static Writing fresh(RequestForm form) {
        return new Writing(null, 0, form);
    }

    static Writing of(RequestView request, RequestForm form) {
        return new Writing(request.id(), request.version(), form);
    }

    Writing with(RequestForm other) {
        return new Writing(id, version, other);
    }

    Writing understood(Recognition recognition) {
        return new Writing(id, version, form.proposing(recognition), FormErrors.none(), recognition.warnings(), true);
    }

    Writing wrong(FormErrors wrong) {
        return new Writing(id, version, form, wrong, List.of(), false);
    }

    /** A text that tells one person's story is answered with where that person finds help, not with an error alone. */
    Writing refused(Refusal refusal, FormErrors wrong) {
        return refusal.type().equals("individual-case")
                ? new Writing(id, version, form, FormErrors.none(), List.of(individualCase(refusal)), false)
                : wrong(wrong);
    }

    /**
     * The later steps are shown once there is something to confirm, or the member chose to go on by searching; never below
     * one person's story, which is not to be sent on.
     */
    public boolean further() {
        return individualCase() == null
                && (id != null
                        || asked
                        || !form.needs().isEmpty()
                        || !form.search().isEmpty()
                        || errors.any());
    }

    public @Nullable Warning individualCase() {
        return warnings.stream()
                .filter(warning -> warning.type().equals("individual-case"))
                .findFirst()
                .orElse(null);
    }

    private static Warning individualCase(Refusal refusal) {
        return new Warning("individual-case", refusal.text("text"), refusal.rows("helplines"), refusal.text("instead"));
    }
}
