package kopir.testservers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line between a service and the store of {@link TestServers}. While it is cut the store seems down: connections end
 * and new ones are refused. While it is held the store seems frozen: connections stand and nothing passes.
 */
public final class StoreLine implements AutoCloseable {
    private static final Pattern URI =
            Pattern.compile("mongodb://([^/@]*@)?([^:/,?]+)(?::(\\d+))?[^/?]*(/[^?]*)?(\\?.*)?");

    private final Matcher store = store();
    private final InetSocketAddress here;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private @Nullable ServerSocket listening;
    private boolean held;

    private StoreLine() {
        ServerSocket socket = listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        here = (InetSocketAddress) socket.getLocalSocketAddress();
    }

    public static StoreLine open() {
        return new StoreLine();
    }

    private static Matcher store() {
        Matcher uri = URI.matcher(TestServers.mongoUri());
        if (!uri.matches()) {
            throw new IllegalArgumentException("a line can be laid to mongodb://host:port only");
        }
        return uri;
    }

    /** A connection string over this line, with a database. */
    public String uri(String database) {
        String options = store.group(5) == null ? "?" : store.group(5) + "&";
        return "mongodb://" + (store.group(1) == null ? "" : store.group(1)) + here.getHostString() + ":"
                + here.getPort() + "/" + database + options + "directConnection=true";
    }

    /** The store seems down. */
    public synchronized void cut() {
        ServerSocket socket = listening;
        listening = null;
        close(socket);
        open.forEach(StoreLine::close);
    }

    /** The store seems frozen. */
    public synchronized void hold() {
        held = true;
    }

    /** All is well again. */
    public synchronized void mend() {
        held = false;
        notifyAll();
        if (listening == null) {
            listen(here);
        }
    }

    private ServerSocket listen(InetSocketAddress address) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(address);
            listening = socket;
            Thread.ofVirtual().start(() -> accept(socket));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                join(socket.accept());
            } catch (IOException ended) {
                // Cut while waiting: nobody comes this way any more.
            }
        }
    }

    private void join(Socket service) throws IOException {
        open.add(service);
        try {
            Socket there =
                    new Socket(store.group(2), store.group(3) == null ? 27017 : Integer.parseInt(store.group(3)));
            open.add(there);
            Thread.ofVirtual().start(() -> pass(service, there));
            Thread.ofVirtual().start(() -> pass(there, service));
        } catch (IOException away) {
            service.close();
            open.remove(service);
        }
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[64 * 1024];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                waitWhileHeld();
                out.write(bytes, 0, read);
            }
        } catch (IOException ended) {
            // One side has gone; closing both tells the other.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private synchronized void waitWhileHeld() throws InterruptedException {
        while (held) {
            wait();
        }
    }

    private static void close(@Nullable AutoCloseable closeable) {
        try {
            if (closeable != null) {
                closeable.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        cut();
    }
}
