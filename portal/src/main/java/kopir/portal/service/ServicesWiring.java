package kopir.portal.service;

import kopir.portal.directory.Directory;
import kopir.portal.matching.Desk;
import kopir.portal.matching.Matching;
import kopir.portal.notification.Notices;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.http.codec.json.JacksonJsonEncoder;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.web.reactive.function.client.WebClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The three services the pages are made of. */
@Configuration(proxyBeanMethods = false)
public class ServicesWiring {
    /** The taxonomy with its labels is the largest answer: a few hundred kilobytes. */
    private static final int LARGEST_ANSWER = 4 * 1024 * 1024;

    @Bean
    WebClient.Builder kopirServices(ReactiveOAuth2AuthorizedClientManager tokens) {
        // Tolerant on purpose: a service may learn to say more before the portal learns to show it.
        JsonMapper json = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
        return WebClient.builder()
                .codecs(codecs -> {
                    codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER);
                    codecs.defaultCodecs().jacksonJsonDecoder(new JacksonJsonDecoder(json));
                    codecs.defaultCodecs().jacksonJsonEncoder(new JacksonJsonEncoder(json));
                })
                .filter(OnBehalfOf.language())
                .filter(OnBehalfOf.member())
                .filter(OnBehalfOf.token(tokens));
    }

    @Bean
    Directory directory(WebClient.Builder kopirServices, @Value("${kopir.directory-url}") String url) {
        return new Directory(service(kopirServices, url));
    }

    @Bean
    Matching matching(WebClient.Builder kopirServices, @Value("${kopir.matching-url}") String url) {
        return new Matching(service(kopirServices, url));
    }

    @Bean
    Desk desk(WebClient.Builder kopirServices, @Value("${kopir.matching-url}") String url) {
        return new Desk(service(kopirServices, url));
    }

    @Bean
    Notices notices(WebClient.Builder kopirServices, @Value("${kopir.notification-url}") String url) {
        return new Notices(service(kopirServices, url));
    }

    private static Service service(WebClient.Builder services, String url) {
        return new Service(services.clone().baseUrl(url).build());
    }
}
