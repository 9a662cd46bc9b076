package kopir.matching.engine;

import org.jspecify.annotations.Nullable;

/**
 * What a candidate does not bring, told beside what it brings.
 *
 * @param need the need or capability it is about; null where it is about none
 */
public record Gap(Kind kind, @Nullable String need) {

    public enum Kind {
        NEED_NOT_SERVED,
        /** Claimed, but not confirmed for so long that it may no longer be so. */
        STALE_EVIDENCE,
        /** No common language; only an interpreter makes it possible. */
        INTERPRETATION,
        /** Further away than the same country, for work on site. */
        DISTANCE,
        NOT_ON_SITE,
        NOT_REMOTE
    }
}
