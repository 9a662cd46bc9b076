package kopir.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The interface on which everything listens: only this machine reaches it. */
public final class Loopback {
    public static final String HOST = "127.0.0.1";

    private Loopback() {}

    /**
     * @param port a port, or 0 for any that is free
     * @return the port, free a moment ago: somebody may still be faster, which the server's own bind then finds
     * @throws CannotStart if it is taken
     */
    public static int freePort(String server, int port) {
        try (ServerSocket probe = new ServerSocket()) {
            // As the servers do: a connection of the last run that is still winding down takes no port.
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(HOST), port));
            return probe.getLocalPort();
        } catch (IOException e) {
            if (port == 0) {
                throw new UncheckedIOException("no free port", e);
            }
            throw CannotStart.portTaken(server, port);
        }
    }
}
