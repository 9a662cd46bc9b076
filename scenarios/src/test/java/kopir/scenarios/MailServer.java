package kopir.scenarios;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

/** The mail server of the story. It belongs to the test, which so sees what it was handed, and when. */
final class MailServer implements AutoCloseable {
    private final GreenMail server;
    private final Queue<Handed> handed = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Ambush> ambush = new AtomicReference<>();
    private volatile int era = 1;

    /**
     * A message that was handed over whole.
     *
     * @param notice the part of its Message-ID before the at sign
     * @param era which see {@link #newEra()}
     */
    record Handed(String notice, String to, int era) {}

    private record Ambush(String address, Runnable action, CompletableFuture<Void> sprung) {}

    MailServer(int port) {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        server.getUserManager().setMessageDeliveryHandler(this::take);
    }

    // Called between the end of the data and the server's 250.
    private GreenMailUser take(MovingMessage message, MailAddress address) throws MessagingException, UserException {
        String id = message.getMessage().getMessageID();
        handed.add(new Handed(id.substring(1, id.indexOf('@')), address.getEmail(), era));
        Ambush waiting = ambush.get();
        if (waiting != null && waiting.address().equals(address.getEmail()) && ambush.compareAndSet(waiting, null)) {
            spring(waiting);
        }
        UserManager users = server.getUserManager();
        GreenMailUser known = users.getUserByEmail(address.getEmail());
        return known == null ? users.createUser(address.getEmail(), address.getEmail(), address.getEmail()) : known;
    }

    private static void spring(Ambush ambush) {
        try {
            ambush.action().run();
            ambush.sprung().complete(null);
        } catch (RuntimeException | Error failed) {
            ambush.sprung().completeExceptionally(failed);
        }
    }

    /** Does something when it has the next message for this address in its hands, before it says that it took it. */
    CompletableFuture<Void> beforeTaking(String address, Runnable action) {
        CompletableFuture<Void> sprung = new CompletableFuture<>();
        ambush.set(new Ambush(address, action, sprung));
        return sprung;
    }

    /**
     * The sender, or the store in which it records what it sent, was killed or is back: only what was handed over before
     * may come once more.
     */
    void newEra() {
        era++;
    }

    List<Handed> handed() {
        return List.copyOf(handed);
    }

    @Override
    public void close() {
        server.stop();
    }
}
