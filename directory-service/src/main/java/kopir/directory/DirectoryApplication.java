package kopir.directory;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** The directory-service by itself, or as one of several in a process. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(DirectoryWiring.class)
public class DirectoryApplication {

    public static void main(String[] args) {
        application().run(args);
    }

    /** The service, configured by {@code directory.yml} and whatever the environment adds; not started yet. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(DirectoryApplication.class)
                .web(WebApplicationType.REACTIVE)
                .properties("spring.config.name=directory");
    }
}
