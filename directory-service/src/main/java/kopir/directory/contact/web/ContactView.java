package kopir.directory.contact.web;

import kopir.directory.policy.Audience;
import kopir.directory.policy.Disclosure;
import kopir.directory.policy.Field;
import kopir.directory.seat.Contact;
import kopir.directory.seat.Seat;
import org.jspecify.annotations.Nullable;

/** How to reach a person. */
public record ContactView(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String language,
        @Nullable String timeZone) {

    public static ContactView of(Seat seat, Audience audience) {
        Disclosure to = Disclosure.to(audience);
        Contact contact = seat.contact();
        return new ContactView(
                to.value(Field.CONTACT_NAME, contact.name()),
                to.value(Field.CONTACT_EMAIL, contact.email()),
                to.value(Field.CONTACT_PHONE, contact.phone()),
                to.value(Field.CONTACT_LANGUAGE, seat.language()),
                to.value(Field.CONTACT_TIME_ZONE, contact.timeZone()));
    }

    /** Says nothing, like what it is made of. */
    @Override
    public String toString() {
        return "ContactView[not shown]";
    }
}
