package kopir.portal.directory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who can see what about a person and their member, and who has looked. */
public record WhoSees(List<Field> fields, List<Read> contactReads) {
    public WhoSees {
        fields = fields == null ? List.of() : List.copyOf(fields);
        contactReads = contactReads == null ? List.of() : List.copyOf(contactReads);
    }

    /** @param level the first audience that sees it: {@code public}, {@code network}, {@code introduced}, … */
    public record Field(String field, String level) {}

    /**
     * @param as in which role somebody read the contacts
     * @param introduction through which, or null
     */
    public record Read(Instant at, String as, @Nullable UUID introduction) {}

    /** The fields of one level. */
    public List<String> of(String level) {
        return fields.stream()
                .filter(field -> field.level().equals(level))
                .map(Field::field)
                .toList();
    }
}
