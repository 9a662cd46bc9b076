package kopir.standalone;

import java.util.Map;
import kopir.identity.person.MailAddress;

/** An empty network for real people, whose data stays. */
final class RealNetwork {
    private RealNetwork() {}

    /** Returns only when the process is told to end. */
    static void run(Installation installation, Ports ports, MailAddress coordinator) throws InterruptedException {
        UntilStopped.run(process -> {
            Settings settings = new Settings(installation, ports, installation.subjectOf(coordinator), Map.of());
            process.start(installation, ports, settings, (application, builder) -> builder);
            System.out.println(
                    System.getenv().getOrDefault("SPRING_MAIL_HOST", "").isBlank()
                            ? byHand(installation, ports, coordinator)
                            : byMail(installation, ports));
            System.out.println("Kopir is ready: " + Ports.http(ports.portal()));
        });
    }

    private static String byHand(Installation installation, Ports ports, MailAddress coordinator) {
        String link = new SignInLink(Ports.http(ports.identity()), installation.adminKey()).of(coordinator);
        return """
                No mail server is set up. To sign in as coordinator, within 15 minutes: %s
                Later, and for anybody else: %s""".formatted(link, command(installation, ports));
    }

    private static String byMail(Installation installation, Ports ports) {
        return "The first coordinator signs in by e-mail, like everybody. If no message arrives: "
                + command(installation, ports);
    }

    private static String command(Installation installation, Ports ports) {
        String folder = installation.folder().toString();
        return "./kopir admin link EMAIL --data "
                + (folder.contains(" ") ? "'" + folder + "'" : folder)
                + (ports.offset() == 0 ? "" : " --port-offset " + ports.offset());
    }
}
