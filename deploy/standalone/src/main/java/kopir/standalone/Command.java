package kopir.standalone;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import kopir.identity.person.MailAddress;
import org.jspecify.annotations.Nullable;

/** What was asked for on the command line. */
sealed interface Command {
    int HIGHEST_OFFSET = 65535 - 27017;

    Path folder();

    Ports ports();

    /** The fictional network, in a folder of its own. */
    record Demo(Path folder, Ports ports, boolean fresh) implements Command {}

    /** A real network. */
    record Start(Path folder, Ports ports, MailAddress coordinator) implements Command {}

    /** The command line says nothing that can be done; the message says in one line what can. */
    final class Wrong extends RuntimeException {
        Wrong(String line) {
            super(line);
        }
    }

    /** @throws Wrong unless the arguments make a command */
    static Command parse(String[] arguments) {
        Deque<String> words = new ArrayDeque<>(List.of(arguments));
        String name = words.isEmpty() ? "" : words.pop();
        return switch (name) {
            case "demo" -> demo(words);
            case "start" -> start(words);
            default -> throw new Wrong("Say demo or start; ./kopir help explains them.");
        };
    }

    private static Demo demo(Deque<String> words) {
        int offset = 0;
        boolean fresh = false;
        while (!words.isEmpty()) {
            String option = words.pop();
            switch (option) {
                case "--fresh" -> fresh = true;
                case "--port-offset" -> offset = offset(value(option, words));
                default -> throw new Wrong("demo takes --fresh and --port-offset N, not " + option);
            }
        }
        String folder = System.getenv().getOrDefault("KOPIR_DEMO_FOLDER", ".kopir/demo");
        return new Demo(Path.of(folder), new Ports(offset), fresh);
    }

    private static Start start(Deque<String> words) {
        int offset = 0;
        @Nullable Path folder = null;
        @Nullable MailAddress coordinator = null;
        while (!words.isEmpty()) {
            String option = words.pop();
            switch (option) {
                case "--data" -> folder = Path.of(value(option, words));
                case "--coordinator" -> coordinator = address(value(option, words));
                case "--port-offset" -> offset = offset(value(option, words));
                default ->
                    throw new Wrong("start takes --data DIR, --coordinator EMAIL and --port-offset N, not " + option);
            }
        }
        if (folder == null || coordinator == null) {
            throw new Wrong("start needs --data DIR and --coordinator EMAIL.");
        }
        return new Start(folder, new Ports(offset), coordinator);
    }

    private static String value(String option, Deque<String> words) {
        String value = words.isEmpty() ? "" : words.pop();
        // An empty one is a variable of somebody's script that was not set: as a folder it would mean this one.
        if (value.isBlank()) {
            throw new Wrong(option + " needs a value.");
        }
        return value;
    }

    private static int offset(String value) {
        try {
            int offset = Integer.parseInt(value);
            if (offset >= 0 && offset <= HIGHEST_OFFSET) {
                return offset;
            }
        } catch (NumberFormatException e) {
            // Answered below, like any other wrong value.
        }
        throw new Wrong("--port-offset takes a number from 0 to %d, not %s".formatted(HIGHEST_OFFSET, value));
    }

    private static MailAddress address(String value) {
        return MailAddress.of(value)
                .orElseThrow(() -> new Wrong("--coordinator takes an e-mail address such as name@example.org."));
    }
}
