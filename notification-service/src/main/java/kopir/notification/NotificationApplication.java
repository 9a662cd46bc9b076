package kopir.notification;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The notification-service as a process of its own, or as one context among others in one process. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(NotificationWiring.class)
public class NotificationApplication {

    /** The service, configured by {@code notification.yml}; not started yet. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(NotificationApplication.class)
                .web(WebApplicationType.REACTIVE)
                .properties("spring.config.name=notification");
    }

    public static void main(String[] arguments) {
        application().run(arguments);
    }
}
