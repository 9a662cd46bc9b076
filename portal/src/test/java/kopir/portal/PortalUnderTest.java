package kopir.portal;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;

/** The portal as it runs, on a free port, with its neighbours in the same JVM. */
final class PortalUnderTest implements AutoCloseable {
    private static @Nullable PortalUnderTest shared;

    final SignInServer signIn;
    final RecordedServices services;
    final String url;
    private final ConfigurableApplicationContext portal;

    /** @param settings further ones or others, as {@code name=value} */
    PortalUnderTest(String... settings) {
        try {
            signIn = new SignInServer();
            services = new RecordedServices();
            url = "http://localhost:" + freePort();
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
        Map<String, String> all = new LinkedHashMap<>(Map.of(
                "server.port", url.substring(url.lastIndexOf(':') + 1),
                "kopir.public-url", url,
                "kopir.issuer", signIn.issuer(),
                "kopir.portal.client-secret", "a-secret-for-tests-of-32-letters",
                "kopir.directory-url", services.url("directory"),
                "kopir.matching-url", services.url("matching"),
                "kopir.notification-url", services.url("notification"),
                "kopir.demo.mail-url", services.url("mail") + "/caught"));
        for (String setting : settings) {
            all.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        }
        portal = PortalApplication.application()
                .initializers((GenericApplicationContext context) ->
                        context.registerBean(ReactorResourceFactory.class, PortalUnderTest::ofItsOwn))
                .run(all.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    /** The usual one is shared by all of a JVM and ends with the first portal that stops. */
    private static ReactorResourceFactory ofItsOwn() {
        ReactorResourceFactory resources = new ReactorResourceFactory();
        resources.setUseGlobalResources(false);
        return resources;
    }

    /** One for all tests of a run, in demo mode, with every neighbour well; it ends with the JVM. */
    static synchronized PortalUnderTest shared() {
        if (shared == null) {
            shared = new PortalUnderTest("kopir.demo=true");
        }
        shared.services.recover();
        shared.signIn.recover();
        return shared;
    }

    /** A browser that nobody has signed in with yet. */
    Browser browser() {
        return new Browser(this);
    }

    /** One in which this person is signed in; their answers are under {@code services/<person>}. */
    Browser as(String person) {
        signIn.nextSubject = person;
        Browser browser = browser();
        browser.open("/oauth2/authorization/kopir");
        return browser;
    }

    @Override
    public void close() {
        portal.close();
        signIn.close();
        services.close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
