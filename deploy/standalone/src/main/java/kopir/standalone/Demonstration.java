package kopir.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kopir.identity.person.MailAddress;
import kopir.portal.demo.DemoMailbox;
import kopir.standalone.demo.DemoNetwork;
import kopir.standalone.demo.Seeding;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The fictional network: anybody on this machine may be anybody in it, and no mail leaves it. */
final class Demonstration {
    private final Installation installation;
    private final Ports ports;
    private final DemoNetwork network = DemoNetwork.read();

    private Demonstration(Installation installation, Ports ports) {
        this.installation = installation;
        this.ports = ports;
    }

    /**
     * Returns only when the process is told to end.
     *
     * @param fresh whether to begin again with an empty folder
     */
    static void run(Installation installation, Ports ports, boolean fresh) throws IOException, InterruptedException {
        if (fresh) {
            installation.empty();
        }
        Demonstration demo = new Demonstration(installation, ports);
        UntilStopped.run(demo::start);
    }

    private void start(OneProcess process) {
        Map<String, String> mode = Map.of(
                "server.address", "127.0.0.1",
                "kopir.demo", "true",
                "kopir.identity.demo", "true",
                "kopir.identity.personas-file", personas().toString(),
                "spring.mail.host", "127.0.0.1",
                "spring.mail.port", String.valueOf(ports.mail()));
        MailCatcher mail = MailCatcher.start(ports.mail());
        process.keep(mail);
        process.start(
                installation,
                ports,
                new Settings(installation, ports, installation.subjectOf(coordinator()), mode),
                (application, builder) -> application == Application.PORTAL ? withMailbox(builder, mail) : builder);
        new Seeding(network, Ports.http(ports.identity()), Ports.http(ports.directory()), Ports.http(ports.matching()))
                .run();
        System.out.println("Kopir is ready: " + Ports.http(ports.portal()));
    }

    private static SpringApplicationBuilder withMailbox(SpringApplicationBuilder portal, MailCatcher mail) {
        // A reference to one method, so that the portal does not close what others still mail to.
        return portal.initializers(
                (GenericApplicationContext context) -> context.registerBean(DemoMailbox.class, () -> mail::mails));
    }

    private MailAddress coordinator() {
        return network.personas().stream()
                .filter(persona -> persona.id().equals("coordinator"))
                .findFirst()
                .flatMap(persona -> MailAddress.of(persona.email()))
                .orElseThrow();
    }

    private Path personas() {
        Path file = installation.folder().resolve("personas.json");
        try {
            return Files.write(file, new JsonMapper().writeValueAsBytes(network.personas()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
