package kopir.standalone;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What each application is told beyond its own defaults. As command-line arguments, because these go before its
 * configuration file and the environment.
 */
final class Settings {
    private final Installation installation;
    private final Ports ports;
    private final String firstCoordinator;
    private final Map<String, String> more;
    private final String portal;
    private final String issuer;

    /**
     * @param firstCoordinator the subject that sign-in will give to the person who coordinates while nobody else does
     * @param more for all applications alike
     */
    Settings(Installation installation, Ports ports, String firstCoordinator, Map<String, String> more) {
        this.installation = installation;
        this.ports = ports;
        this.firstCoordinator = firstCoordinator;
        this.more = more;
        Map<String, String> environment = System.getenv();
        this.portal = environment.getOrDefault("KOPIR_PUBLIC_URL", url(ports.portal()));
        this.issuer = environment.getOrDefault("KOPIR_ISSUER", url(ports.identity()));
    }

    /** In the form {@code --name=value}. */
    String[] of(Application application) {
        Map<String, String> all = shared();
        all.putAll(
                switch (application) {
                    case IDENTITY -> identity();
                    case PORTAL -> portal();
                    case DIRECTORY -> directory();
                    case MATCHING -> Map.of("server.port", String.valueOf(ports.matching()));
                    case NOTIFICATION -> notification();
                });
        all.putAll(more);
        return all.entrySet().stream()
                .map(each -> "--" + each.getKey() + "=" + each.getValue())
                .toArray(String[]::new);
    }

    private Map<String, String> shared() {
        Map<String, String> shared = new LinkedHashMap<>();
        shared.put("kopir.public-url", portal);
        shared.put("kopir.issuer", issuer);
        shared.put("kopir.directory-url", url(ports.directory()));
        shared.put("kopir.matching-url", url(ports.matching()));
        shared.put("kopir.notification-url", url(ports.notification()));
        shared.put("kopir.identity-url", url(ports.identity()));
        shared.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", issuer);
        shared.put("spring.cloud.stream.kafka.binder.brokers", "127.0.0.1:" + ports.broker());
        shared.put("spring.mongodb.uri", store());
        shared.put("kopir.kafka.partitions", "3");
        // Thymeleaf is on the common class path, and only two applications have templates.
        shared.put("spring.thymeleaf.check-template-location", "false");
        // One application's meters are no business of another's.
        shared.put("management.metrics.use-global-registry", "false");
        return shared;
    }

    private String store() {
        return "mongodb://127.0.0.1:%d/?serverSelectionTimeoutMS=3000&connectTimeoutMS=3000&maxPoolSize=50"
                .formatted(ports.store());
    }

    private Map<String, String> identity() {
        return Map.of(
                "server.port",
                String.valueOf(ports.identity()),
                "kopir.identity.issuer",
                issuer,
                "kopir.identity.data-folder",
                installation.identity().toString(),
                // Its library is on the common class path; its pages are described by none.
                "springdoc.api-docs.enabled",
                "false");
    }

    private Map<String, String> portal() {
        return Map.of(
                "server.port", String.valueOf(ports.portal()),
                "kopir.portal.client-secret-file",
                        installation.portalSecretFile().toString(),
                "springdoc.api-docs.enabled", "false");
    }

    private Map<String, String> directory() {
        return Map.of(
                "server.port", String.valueOf(ports.directory()),
                "kopir.directory.first-coordinator-subject", firstCoordinator,
                "kopir.directory.invitation-key", installation.invitationKey());
    }

    private Map<String, String> notification() {
        return Map.of(
                "server.port", String.valueOf(ports.notification()),
                "kopir.notification.client-secret-file",
                        installation.notificationSecretFile().toString());
    }

    private static String url(int port) {
        return Ports.http(port).toString();
    }
}
