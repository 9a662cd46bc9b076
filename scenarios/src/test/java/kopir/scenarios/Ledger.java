package kopir.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import kopir.scenarios.Person.Reply;

/**
 * What was acknowledged, kept outside of everything that is killed. A command is repeated, the same each time, until it is
 * accepted. On the way there may be silence, because a process died, or "not right now" with the time to come again;
 * every other answer, and none at all, would mislead a person.
 */
final class Ledger implements Story.Sending {
    private static final Duration AT_MOST = Duration.ofMinutes(3);

    private final Queue<Entry> acknowledged = new ConcurrentLinkedQueue<>();

    private record Entry(String what, Story.Step<?> effect) {}

    @Override
    public Reply send(String what, int accepted, Supplier<Reply> command) {
        AtomicReference<Reply> reply = new AtomicReference<>();
        await(what).atMost(AT_MOST).pollInterval(Duration.ofMillis(200)).until(() -> {
            reply.set(answer(what, command));
            return reply.get() != null;
        });
        return reply.get().expect(accepted);
    }

    private static Reply answer(String what, Supplier<Reply> command) {
        try {
            Reply reply = command.get();
            if (reply.status() != 503) {
                return reply;
            }
            assertThat(reply.retryAfter())
                    .as("%s: not right now, but when? %s", what, reply.text())
                    .isNotNull();
        } catch (UncheckedIOException silence) {
            assertThat(silence.getCause()).as("%s: hangs", what).isNotInstanceOf(HttpTimeoutException.class);
        }
        return null;
    }

    /** Sends a command and remembers what must be so at the end. */
    void send(String what, int accepted, Supplier<Reply> command, Story.Step<?> effect) {
        send(what, accepted, command);
        acknowledged.add(new Entry(what, effect));
    }

    /** Looks for the effect of each command. */
    void everythingIsThere() {
        for (Entry entry : acknowledged) {
            try {
                Story.patiently(entry.effect());
            } catch (RuntimeException missing) {
                throw new AssertionError("acknowledged, and missing: " + entry.what(), missing);
            }
        }
    }

    int size() {
        return acknowledged.size();
    }
}
