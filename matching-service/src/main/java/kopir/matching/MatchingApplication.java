package kopir.matching;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The matching-service as a process of its own, or as one context among others in one process. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(MatchingWiring.class)
public class MatchingApplication {

    /** The service, configured by {@code matching.yml}; not started yet. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(MatchingApplication.class)
                .web(WebApplicationType.REACTIVE)
                .properties("spring.config.name=matching");
    }

    public static void main(String[] arguments) {
        application().run(arguments);
    }
}
