package kopir.platform.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import kopir.testservers.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;

/** A service that has to check a token, and whose sign-in provider does not answer. */
class SignInAwayIT {
    private static ConfigurableApplicationContext service;
    private static WebTestClient client;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(HttpWiring.class)
    static class Service {
        @Bean
        Seats seats() {
            return _ -> Flux.empty();
        }
    }

    @BeforeAll
    static void start() {
        service = new SpringApplicationBuilder(Service.class)
                .web(WebApplicationType.REACTIVE)
                .run(
                        "--spring.config.name=kopir-platform",
                        "--server.port=0",
                        "--kopir.service=sign-in-away-it",
                        "--spring.application.name=sign-in-away-it",
                        "--spring.mongodb.uri=" + TestServers.mongoUri(),
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:"
                                + TestServers.freePort());
        client = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:"
                        + ((WebServerApplicationContext) service).getWebServer().getPort())
                .build();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void whoever_brings_a_token_is_asked_to_come_again() {
        client.get()
                .uri("/api/anything")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token())
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals(HttpHeaders.RETRY_AFTER, "5")
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void whoever_brings_none_is_asked_to_sign_in_as_ever() {
        client.get().uri("/api/anything").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void what_cannot_be_a_token_is_refused_as_ever() {
        client.get()
                .uri("/api/anything")
                .header(HttpHeaders.AUTHORIZATION, "Bearer nonsense")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    private static String token() {
        return encoded("{\"alg\":\"RS256\",\"kid\":\"a\"}") + "." + encoded("{\"sub\":\"a\"}") + "."
                + encoded("signed");
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
