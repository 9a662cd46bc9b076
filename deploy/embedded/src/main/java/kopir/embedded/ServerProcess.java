package kopir.embedded;

import java.nio.file.Path;

/** Runs one server in the foreground, from its ready line until SIGTERM or Ctrl-C, then stops it cleanly. */
public final class ServerProcess {
    private static final String LOGGING = "logback.configurationFile";

    private ServerProcess() {}

    /** A started server and the line that tells others how to reach it. */
    public record Running(AutoCloseable server, String readyLine) {}

    /** Starts a server on a data folder and a port. */
    @FunctionalInterface
    public interface Starter {
        Running start(Path folder, int port);
    }

    /**
     * Returns only when the process is told to end.
     *
     * @param args the data folder and the port; 0 for any that is free
     */
    public static void run(String[] args, Starter starter) {
        if (System.getProperty(LOGGING) == null) {
            System.setProperty(LOGGING, "kopir/embedded/process-logback.xml");
        }
        if (args.length != 2) {
            fail("Usage: FOLDER PORT");
        }
        try {
            Running running = starter.start(Path.of(args[0]), Integer.parseInt(args[1]));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(running.server()), "stop"));
            System.out.println(running.readyLine());
            Thread.currentThread().join();
        } catch (CannotStart e) {
            fail(e.line());
        } catch (NumberFormatException e) {
            fail("Not a port: " + args[1]);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void stop(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            System.err.println("Not stopped cleanly: " + e);
        }
    }

    private static void fail(String line) {
        System.err.println(line);
        System.exit(1);
    }
}
