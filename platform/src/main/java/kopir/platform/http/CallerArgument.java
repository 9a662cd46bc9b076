package kopir.platform.http;

import java.util.List;
import java.util.UUID;
import kopir.contracts.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Gives controllers their {@link Caller}. A controller without that parameter is open to nobody in particular. */
final class CallerArgument implements HandlerMethodArgumentResolver {
    static final String MEMBER_HEADER = "Kopir-Member";

    private final Seats seats;

    CallerArgument(Seats seats) {
        this.seats = seats;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Mono<Object> resolveArgument(
            MethodParameter parameter, BindingContext bindingContext, ServerWebExchange exchange) {
        @Nullable UUID actingFor = actingFor(exchange);
        return ReactiveSecurityContextHolder.getContext()
                .map(SecurityContext::getAuthentication)
                .ofType(JwtAuthenticationToken.class)
                .map(CallerArgument::person)
                .flatMap(person -> seats.heldBy(person).collectList().flatMap(held -> caller(person, held, actingFor)))
                .switchIfEmpty(Mono.error(Problem::forbidden));
    }

    private Mono<Object> caller(UUID person, List<Caller.HeldSeat> held, @Nullable UUID actingFor) {
        return held.isEmpty() && !seats.letsInWithoutSeat()
                ? Mono.error(Caller.beingSetUp())
                : Mono.just(new Caller(person, held, actingFor));
    }

    private static UUID person(JwtAuthenticationToken token) {
        Jwt jwt = token.getToken();
        return PersonId.of(jwt.getClaimAsString("iss"), jwt.getSubject());
    }

    private static @Nullable UUID actingFor(ServerWebExchange exchange) {
        String header = exchange.getRequest().getHeaders().getFirst(MEMBER_HEADER);
        if (header == null) {
            return null;
        }
        try {
            return UUID.fromString(header);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(MEMBER_HEADER, "This is not a member's id.", "a UUID");
        }
    }
}
