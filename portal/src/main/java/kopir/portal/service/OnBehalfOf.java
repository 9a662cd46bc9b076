package kopir.portal.service;

import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.reactive.function.client.ServerOAuth2AuthorizedClientExchangeFilterFunction;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What each call to a service takes over from the page it is made for: whose token, which language, for which member. */
public final class OnBehalfOf {
    /** The registration with our sign-in; also part of the redirect URI. */
    public static final String SIGN_IN = "kopir";

    /** The session's choice of a person who acts for several members, a {@link UUID}. */
    public static final String MEMBER = "kopir.acting-for";

    private OnBehalfOf() {}

    static ExchangeFilterFunction language() {
        return (request, next) -> page().map(page -> page.getLocaleContext().getLocale())
                .defaultIfEmpty(Locale.ENGLISH)
                .map(language -> with(request, HttpHeaders.ACCEPT_LANGUAGE, language.toLanguageTag()))
                .flatMap(next::exchange);
    }

    static ExchangeFilterFunction member() {
        return (request, next) -> page().flatMap(ServerWebExchange::getSession)
                .mapNotNull(session -> session.<UUID>getAttribute(MEMBER))
                .map(member -> with(request, "Kopir-Member", member.toString()))
                .defaultIfEmpty(request)
                .flatMap(next::exchange);
    }

    /** Also when the token cannot be renewed any more: the person signs in again, mostly without noticing. */
    static ExchangeFilterFunction token(ReactiveOAuth2AuthorizedClientManager tokens) {
        ServerOAuth2AuthorizedClientExchangeFilterFunction function =
                new ServerOAuth2AuthorizedClientExchangeFilterFunction(tokens);
        function.setDefaultClientRegistrationId(SIGN_IN);
        return (request, next) -> function.filter(request, next)
                .onErrorMap(ClientAuthorizationException.class, OnBehalfOf::signInAgainOrLater)
                .onErrorMap(OAuth2AuthorizationException.class, OnBehalfOf::signInAgainOrLater);
    }

    private static Throwable signInAgainOrLater(OAuth2AuthorizationException failed) {
        if (failed instanceof ClientAuthorizationRequiredException) {
            return failed;
        }
        return OAuth2ErrorCodes.INVALID_GRANT.equals(failed.getError().getErrorCode())
                ? new ClientAuthorizationRequiredException(SIGN_IN)
                : new ServiceProblem(Refusal.away());
    }

    private static Mono<ServerWebExchange> page() {
        return Mono.deferContextual(context -> Mono.justOrEmpty(context.getOrEmpty(ServerWebExchange.class)));
    }

    private static ClientRequest with(ClientRequest request, String header, String value) {
        return ClientRequest.from(request)
                .headers(all -> all.set(header, value))
                .build();
    }
}
