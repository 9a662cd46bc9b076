package kopir.contracts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pairs that must not be introduced: {@link Topics#EXCLUSIONS}. */
public sealed interface ExclusionEvent extends Event {

    Exclusion exclusion();

    @Override
    default String subject() {
        return exclusion().id().toString();
    }

    @Override
    default long version() {
        return exclusion().version();
    }

    record Declared(Exclusion exclusion) implements ExclusionEvent {}

    record Lifted(Exclusion exclusion) implements ExclusionEvent {}

    /**
     * One declaration about an unordered pair; the pair is excluded while any declaration about it is in force.
     *
     * @param declaredBy the member that keeps it secret with the coordinators; null where coordinators declared it
     */
    record Exclusion(
            UUID id,
            long version,
            UUID first,
            UUID second,
            Reason reason,
            @Nullable UUID declaredBy,
            boolean inForce) {}

    enum Reason {
        CONFLICT_OF_INTEREST,
        SAFETY_CONCERN,
        ALREADY_PARTNERS,
        NOT_AGAIN
    }
}
