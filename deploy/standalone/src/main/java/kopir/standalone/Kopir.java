package kopir.standalone;

import java.io.IOException;
import kopir.embedded.CannotStart;

/** Runs Kopir in one process until Ctrl-C or SIGTERM. */
public final class Kopir {
    private Kopir() {}

    public static void main(String[] arguments) {
        // Spring's logging belongs to one application: the first of several to stop would take it away from the rest.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.setProperty("logback.configurationFile", "kopir/standalone/logback.xml");
        try {
            run(Command.parse(arguments));
        } catch (Command.Wrong refused) {
            fail(String.valueOf(refused.getMessage()));
        } catch (CannotStart refused) {
            fail(
                    refused.reason() == CannotStart.Reason.PORT_TAKEN
                            ? refused.line() + " Stop that one, or shift all ports with --port-offset N."
                            : refused.line());
        } catch (IOException e) {
            fail("The data folder cannot be used: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void run(Command command) throws IOException, InterruptedException {
        Ports ports = command.ports();
        ports.requireFree(command instanceof Command.Demo);
        try (Installation installation = Installation.open(command.folder())) {
            LogFile.in(installation.folder());
            switch (command) {
                case Command.Demo demo -> Demonstration.run(installation, ports, demo.fresh());
                case Command.Start start -> RealNetwork.run(installation, ports, start.coordinator());
            }
        }
    }

    static void fail(String line) {
        System.err.println(line);
        System.exit(1);
    }
}
