package kopir.standalone;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import kopir.embedded.Loopback;

/** Takes every mail of the demo and delivers none: nothing leaves the machine. */
final class MailCatcher implements AutoCloseable {
    private final GreenMail server;

    private MailCatcher(GreenMail server) {
        this.server = server;
    }

    static MailCatcher start(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, Loopback.HOST, ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new MailCatcher(server);
    }

    @Override
    public void close() {
        server.stop();
    }
}
