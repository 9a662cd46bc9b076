package kopir.portal;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Starts the portal: by itself, or beside the other services in one process. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(PortalWiring.class)
public class PortalApplication {

    /** The portal, ready to {@code run}; its settings are in {@code portal.yml}. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(PortalApplication.class)
                .web(WebApplicationType.REACTIVE)
                .properties("spring.config.name=portal");
    }

    public static void main(String[] args) {
        application().run(args);
    }
}
