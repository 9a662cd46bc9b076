package kopir.matching.decision;

import java.util.function.Function;

/** What came of asking for something: it is done, or it is refused for a reason with a name. */
public sealed interface Decision<T> {

    record Made<T>(T value) implements Decision<T> {}

    record Refused<T>(Refusal why) implements Decision<T> {}

    static <T> Decision<T> made(T value) {
        return new Made<>(value);
    }

    static <T> Decision<T> refused(Refusal why) {
        return new Refused<>(why);
    }

    /** The same decision about something made of the value. */
    default <R> Decision<R> map(Function<? super T, ? extends R> next) {
        return switch (this) {
            case Made<T>(T value) -> new Made<>(next.apply(value));
            case Refused<T>(Refusal why) -> new Refused<>(why);
        };
    }

    /** Goes on deciding, unless it is refused already. */
    default <R> Decision<R> then(Function<? super T, Decision<R>> next) {
        return switch (this) {
            case Made<T>(T value) -> next.apply(value);
            case Refused<T>(Refusal why) -> new Refused<>(why);
        };
    }
}
