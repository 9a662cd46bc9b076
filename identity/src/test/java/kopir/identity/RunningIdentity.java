package kopir.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The application on a free port, with a clock that the test moves. */
final class RunningIdentity implements AutoCloseable {
    /** Where the portal would be; nothing listens there, tests only look where they are sent. */
    static final String PORTAL = "http://localhost:8080";

    /** Where the portal signs in whoever is signed in here, without asking. */
    static final String PORTAL_SIGN_IN = PORTAL + "/oauth2/authorization/kopir";

    final MovableClock clock = new MovableClock(Instant.now().truncatedTo(ChronoUnit.SECONDS));
    final URI issuer;
    private final Path data;
    private final ConfigurableApplicationContext context;

    private RunningIdentity(int port, Path data, String[] settings) {
        this.issuer = URI.create("http://localhost:" + port);
        this.data = data;
        List<String> arguments = new ArrayList<>(List.of(settings));
        for (String own : List.of(
                "--server.port=" + port,
                "--kopir.identity.issuer=" + issuer,
                "--kopir.identity.data-folder=" + data,
                // One that takes nothing, for tests in which nobody waits for a mail.
                "--spring.mail.host=127.0.0.1",
                "--kopir.mail.from=Kopir <kopir@mail.example>")) {
            // A name given twice would have both values.
            String name = own.substring(0, own.indexOf('=') + 1);
            if (arguments.stream().noneMatch(given -> given.startsWith(name))) {
                arguments.add(own);
            }
        }
        this.context = IdentityApplication.application()
                .initializers(starting -> moveClock((GenericApplicationContext) starting))
                .run(arguments.toArray(String[]::new));
    }

    /** @param settings further arguments such as {@code --kopir.identity.demo=true} */
    static RunningIdentity start(Path data, String... settings) {
        return new RunningIdentity(freePort(), data, settings);
    }

    /** Stops it and starts it again at the same address with the same folder. */
    RunningIdentity restarted(String... settings) {
        close();
        return new RunningIdentity(issuer.getPort(), data, settings);
    }

    String secret(String file) {
        try {
            return Files.readString(data.resolve(file)).strip();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** A link as the person gets it who runs the installation. */
    String adminLink(String email) {
        return new Browser()
                .post(
                        "http://localhost:" + issuer.getPort() + "/admin/links",
                        Map.of("email", email),
                        "Authorization",
                        "Bearer " + secret("admin.key"),
                        "Accept",
                        "*/*")
                .html();
    }

    /** A look inside, for what cannot be seen from outside, such as memory that is given back. */
    <T> T inside(Class<T> part) {
        return context.getBean(part);
    }

    private void moveClock(GenericApplicationContext starting) {
        RootBeanDefinition movable = new RootBeanDefinition(Clock.class, () -> clock);
        movable.setPrimary(true);
        starting.registerBeanDefinition("movableClock", movable);
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
