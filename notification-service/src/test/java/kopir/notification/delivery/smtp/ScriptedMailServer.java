package kopir.notification.delivery.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A mail server that answers each command as it is told, and everything else with 250. An answer may be {@code hang} or
 * {@code drop}.
 */
final class ScriptedMailServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Map<String, String> answers;

    ScriptedMailServer(Map<String, String> answers) {
        this.answers = answers;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException gone) {
                // The client or this server went away: the next one is served, if there is to be one.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader commands =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        say(client, answers.getOrDefault("CONNECT", "220 ready"), commands);
        String line = commands.readLine();
        while (line != null) {
            String command = line.length() < 4 ? line : line.substring(0, 4);
            if (command.equals("QUIT")) {
                return;
            }
            if (command.equals("DATA") && !answers.containsKey("DATA")) {
                say(client, "354 go on", commands);
                while (!".".equals(commands.readLine())) {
                    // The message itself is of no interest.
                }
                say(client, answers.getOrDefault("END", "250 taken"), commands);
            } else {
                say(client, answers.getOrDefault(command, "250 fine"), commands);
            }
            line = commands.readLine();
        }
    }

    private static void say(Socket client, String answer, BufferedReader commands) throws IOException {
        switch (answer) {
            case "drop" -> throw new IOException("dropped as told");
            // Until the client hangs up.
            case "hang" -> commands.readLine();
            default -> {
                client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
                client.getOutputStream().flush();
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
