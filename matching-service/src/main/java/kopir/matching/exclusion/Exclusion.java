package kopir.matching.exclusion;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kopir.contracts.ExclusionEvent;
import kopir.contracts.ExclusionEvent.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One declaration about an unordered pair: {@code InForce → Lifted}. The pair is excluded while any declaration about it is
 * in force, so that one side's lifting does not undo the other's.
 */
public sealed interface Exclusion {
    Terms terms();

    /**
     * @param declaredBy the member whose secret it is; null where coordinators declared it
     * @param fingerprint of the command: tells a repeated one from another under the same key
     */
    record Terms(
            UUID id,
            UUID first,
            UUID second,
            Reason reason,
            @Nullable UUID declaredBy,
            Instant at,
            String fingerprint) {

        public boolean concerns(UUID member) {
            return first.equals(member) || second.equals(member);
        }

        public UUID other(UUID member) {
            return first.equals(member) ? second : first;
        }
    }

    record InForce(Terms terms) implements Exclusion {
        public Lifted lift() {
            return new Lifted(terms);
        }
    }

    record Lifted(Terms terms) implements Exclusion {}

    /** What is told of it at a version. */
    default List<ExclusionEvent> events(long version) {
        ExclusionEvent.Exclusion codes = new ExclusionEvent.Exclusion(
                terms().id(),
                version,
                terms().first(),
                terms().second(),
                terms().reason(),
                terms().declaredBy(),
                this instanceof InForce);
        return switch (this) {
            case InForce _ -> List.of(new ExclusionEvent.Declared(codes));
            case Lifted _ -> List.of(new ExclusionEvent.Lifted(codes));
        };
    }
}
