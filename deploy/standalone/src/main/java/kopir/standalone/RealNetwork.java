package kopir.standalone;

import java.util.Map;
import kopir.identity.person.MailAddress;

/** An empty network for real people, whose data stays. */
final class RealNetwork {
    private RealNetwork() {}

    /** Returns only when the process is told to end. */
    static void run(Installation installation, Ports ports, MailAddress coordinator) throws InterruptedException {
        Settings settings = new Settings(installation, ports, installation.subjectOf(coordinator), Map.of());
        UntilStopped.run(process -> {
            process.start(installation, ports, settings, (application, builder) -> builder);
            if (System.getenv("SPRING_MAIL_HOST") == null) {
                String link = new SignInLink(Ports.http(ports.identity()), installation.adminKey()).of(coordinator);
                System.out.println("No mail server is set up. To sign in as coordinator, within 15 minutes: " + link);
            }
            System.out.println("Kopir is ready: " + Ports.http(ports.portal()));
        });
    }
}
