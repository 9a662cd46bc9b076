package kopir.notification.address.web;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.AuthorizedClientServiceReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.RemoveAuthorizedClientReactiveOAuth2AuthorizationFailureHandler;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.reactive.function.client.ServerOAuth2AuthorizedClientExchangeFilterFunction;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Gets this service's token from the sign-in provider (OAuth 2.0 client credentials, RFC 6749, section 4.4) and adds it to
 * each request; one that the directory does not accept any more is thrown away.
 */
public final class DirectoryToken {
    private static final String REGISTRATION = "directory";

    private DirectoryToken() {}

    /**
     * @param client asks the sign-in provider, with time limits
     * @param secret the client's secret, or blank where it is in the file
     * @param secretFile holds the secret; read for each token, because the sign-in provider may write it after we started
     */
    public static ExchangeFilterFunction filter(
            WebClient client, String tokenUri, String clientId, String secret, @Nullable Path secretFile) {
        ReactiveClientRegistrationRepository registrations =
                _ -> Mono.fromCallable(() -> ClientRegistration.withRegistrationId(REGISTRATION)
                                .tokenUri(tokenUri)
                                .clientId(clientId)
                                .clientSecret(
                                        secretFile == null
                                                ? secret
                                                : Files.readString(secretFile).strip())
                                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                                .scope("addresses")
                                .build())
                        .subscribeOn(Schedulers.boundedElastic());
        var tokens = new InMemoryReactiveOAuth2AuthorizedClientService(registrations);
        var manager = new AuthorizedClientServiceReactiveOAuth2AuthorizedClientManager(registrations, tokens);
        var tokenClient = new WebClientReactiveClientCredentialsTokenResponseClient();
        tokenClient.setWebClient(client);
        manager.setAuthorizedClientProvider(ReactiveOAuth2AuthorizedClientProviderBuilder.builder()
                .clientCredentials(credentials -> credentials.accessTokenResponseClient(tokenClient))
                .build());
        var filter = new ServerOAuth2AuthorizedClientExchangeFilterFunction(manager);
        filter.setDefaultClientRegistrationId(REGISTRATION);
        filter.setAuthorizationFailureHandler(new RemoveAuthorizedClientReactiveOAuth2AuthorizationFailureHandler(
                (registration, principal, _) -> tokens.removeAuthorizedClient(registration, principal.getName())));
        return filter;
    }
}
