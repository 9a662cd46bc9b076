package kopir.portal.service;

import java.util.Optional;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** What came of asking a service: a value, or a refusal that the page shows in its place. */
public sealed interface Answer<T> {

    record Given<T>(T value) implements Answer<T> {}

    record Refused<T>(Refusal refusal) implements Answer<T> {}

    /** Turns a service's refusal into a value; an empty answer stays empty; surprises go on as errors. */
    static <T> Mono<Answer<T>> of(Mono<T> asked) {
        return asked.<Answer<T>>map(Given::new)
                .onErrorResume(ServiceProblem.class, problem -> Mono.just(new Refused<>(problem.refusal())));
    }

    /** For commands that answer nothing. */
    static Mono<Answer<Boolean>> ofDone(Mono<Void> asked) {
        return of(asked.thenReturn(true));
    }

    default boolean isGiven() {
        return this instanceof Given;
    }

    /** Whether the service was away, as opposed to saying no. */
    default boolean isAway() {
        return this instanceof Refused<T>(Refusal refusal) && refusal.isAway();
    }

    /** The key of the text that says why it was refused; empty where it was not. */
    default String problem() {
        return this instanceof Refused<T>(Refusal refusal) ? "problem." + refusal.type() : "";
    }

    default Optional<T> given() {
        return this instanceof Given<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    default T orElse(T otherwise) {
        return given().orElse(otherwise);
    }

    default <R> Answer<R> map(Function<T, R> change) {
        return switch (this) {
            case Given<T>(T value) -> new Given<>(change.apply(value));
            case Refused<T>(Refusal refusal) -> new Refused<>(refusal);
        };
    }
}
