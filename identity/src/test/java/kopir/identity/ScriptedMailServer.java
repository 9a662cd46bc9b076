package kopir.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A mail server that answers one command in a way of the test's and every other with 250; or says nothing at all. */
final class ScriptedMailServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Map<String, String> answers;
    private final Queue<Socket> clients = new ConcurrentLinkedQueue<>();

    /** @param answers by command, for instance {@code RCPT} → {@code 550 no such mailbox}; CONNECT for the greeting */
    ScriptedMailServer(Map<String, String> answers) {
        this.answers = answers;
        try {
            this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        Thread.ofVirtual().start(this::serve);
    }

    String[] settings() {
        return new String[] {
            "--spring.mail.host=127.0.0.1",
            "--spring.mail.port=" + socket.getLocalPort(),
            "--spring.mail.properties.mail.smtp.timeout=300"
        };
    }

    /** How many have connected so far. */
    int callers() {
        return clients.size();
    }

    /** Hangs up on all who are connected. */
    void hangUp() {
        for (Socket client : clients) {
            try {
                client.close();
            } catch (IOException already) {
                throw new UncheckedIOException(already);
            }
        }
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                clients.add(client);
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException closed) {
                // The test is over: the loop sees it.
                continue;
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            say(client, answers.getOrDefault("CONNECT", "220 ready"));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
                say(client, answers.getOrDefault(command, "250 fine"));
            }
        } catch (IOException hungUp) {
            // What the client makes of it is what the test looks at.
            return;
        }
    }

    private static void say(Socket client, String answer) throws IOException {
        if (!answer.isEmpty()) {
            client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Override
    public void close() {
        hangUp();
        try {
            socket.close();
        } catch (IOException already) {
            throw new UncheckedIOException(already);
        }
    }
}
