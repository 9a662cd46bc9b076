package kopir.scenarios;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The parts of a larger installation, each a process of its own that is started as its documentation says. */
enum Part {
    STORE("deploy/standalone/target/standalone.jar", "kopir.embedded.store.StoreMain"),
    BROKER("deploy/standalone/target/standalone.jar", "kopir.embedded.broker.BrokerMain"),
    IDENTITY("identity/target/identity.jar"),
    DIRECTORY("directory-service/target/directory-service.jar"),
    MATCHING("matching-service/target/matching-service.jar"),
    NOTIFICATION("notification-service/target/notification-service.jar"),
    PORTAL("portal/target/portal.jar");

    private final String jar;
    private final String main;

    Part(String jar) {
        this(jar, "");
    }

    Part(String jar, String main) {
        this.jar = jar;
        this.main = main;
    }

    /** Broker and store speak no HTTP; they say on their first line that they are ready. */
    boolean isServer() {
        return !main.isEmpty();
    }

    /** What follows {@code java} and its options. */
    List<String> arguments(Path folder, int port) {
        String path = Path.of("..").resolve(jar).toAbsolutePath().normalize().toString();
        return isServer()
                ? List.of("-cp", path, main, folder.resolve(toString()).toString(), Integer.toString(port))
                : List.of("-jar", path);
    }

    int port(Places places) {
        return switch (this) {
            case STORE -> places.storePort();
            case BROKER -> places.brokerPort();
            case IDENTITY -> places.identity().getPort();
            case DIRECTORY -> places.directory().getPort();
            case MATCHING -> places.matching().getPort();
            case NOTIFICATION -> places.notification().getPort();
            case PORTAL -> places.portal().getPort();
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
