package kopir.portal.invitation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kopir.portal.directory.Invitation;
import kopir.portal.directory.MemberInput;
import kopir.portal.page.FormData;
import kopir.portal.page.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * Whom to invite, for whom.
 *
 * @param as {@code member} for one that exists, {@code organisation} or {@code expert} for a new one, {@code coordinator}
 * @param member the one that exists, or null
 * @param memberName of a new one, in the language that is being read
 * @param key sending the same form twice invites once
 */
record InvitationForm(
        String as,
        @Nullable UUID member,
        String memberName,
        String country,
        String email,
        String name,
        String language,
        UUID key) {

    static InvitationForm of(FormData form, UUID freshKey) {
        return new InvitationForm(
                form.some("as").orElse("organisation"),
                form.id("member").orElse(null),
                form.text("memberName"),
                form.text("country"),
                form.text("email"),
                form.text("name"),
                form.some("language").orElse("ru"),
                form.id("key").orElse(freshKey));
    }

    /** Whether a member has to be entered first. */
    boolean forNewMember() {
        return member == null && (as.equals("organisation") || as.equals("expert"));
    }

    InvitationForm forMember(@Nullable UUID known) {
        return known == null
                ? this
                : new InvitationForm("member", known, memberName, country, email, name, language, key);
    }

    FormErrors errors() {
        FormErrors errors = FormErrors.none();
        if (forNewMember() && memberName.isEmpty()) {
            errors = errors.and("memberName", "problem.field.memberName");
        }
        if (forNewMember() && country.isEmpty()) {
            errors = errors.and("country", "problem.field.country");
        }
        return email.contains("@") ? errors : errors.and("email", "problem.field.email");
    }

    /** A draft with a name and a country: the person who is invited fills in the rest. */
    MemberInput draft(String readingLanguage) {
        return new MemberInput(
                null,
                Map.of(readingLanguage, memberName),
                country,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                false,
                "card-only",
                Map.of(),
                null);
    }

    Invitation invitation(@Nullable UUID forMember) {
        return new Invitation(
                email, name.isEmpty() ? null : name, forMember == null ? "coordinator" : "member", forMember, language);
    }
}
