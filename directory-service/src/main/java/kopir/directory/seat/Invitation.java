package kopir.directory.seat;

import java.util.UUID;
import kopir.contracts.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who is invited, as what.
 *
 * @param member for whom they are to act; null for coordinators and operators
 */
public record Invitation(Role role, @Nullable UUID member, String language, Contact contact) {

    /** Everything that makes two invitations the same, in a fixed order. Holds personal data: for hashing only. */
    String canonical() {
        return String.join(
                "\n",
                role.name(),
                String.valueOf(member),
                language,
                String.valueOf(contact.email()),
                String.valueOf(contact.name()),
                String.valueOf(contact.phone()),
                String.valueOf(contact.timeZone()));
    }
}
