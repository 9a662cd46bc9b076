package kopir.identity;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Sign-in, as a process of its own or beside other applications in one. */
@SpringBootApplication
@EnableConfigurationProperties(IdentitySettings.class)
public class IdentityApplication {

    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /**
     * Ready to run, with the settings of identity.yml. A servlet application by its own word: beside WebFlux
     * applications the class path would say otherwise.
     */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(IdentityApplication.class)
                .web(WebApplicationType.SERVLET)
                .properties("spring.config.name=identity");
    }
}
