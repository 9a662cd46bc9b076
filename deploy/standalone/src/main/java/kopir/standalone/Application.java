package kopir.standalone;

import java.util.Locale;
import java.util.function.Supplier;
import kopir.directory.DirectoryApplication;
import kopir.identity.IdentityApplication;
import kopir.matching.MatchingApplication;
import kopir.notification.NotificationApplication;
import kopir.portal.PortalApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The applications that also run as processes of their own. */
enum Application {
    IDENTITY(IdentityApplication::application),
    PORTAL(PortalApplication::application),
    DIRECTORY(DirectoryApplication::application),
    MATCHING(MatchingApplication::application),
    NOTIFICATION(NotificationApplication::application);

    private final Supplier<SpringApplicationBuilder> builder;

    Application(Supplier<SpringApplicationBuilder> builder) {
        this.builder = builder;
    }

    /** Stopped by whoever started it: Spring would stop them all in no order. */
    SpringApplicationBuilder builder() {
        return builder.get().registerShutdownHook(false);
    }

    /** Only these two wait for neither broker nor store. */
    boolean needsServers() {
        return this != IDENTITY && this != PORTAL;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
