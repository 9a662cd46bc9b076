package kopir.portal.demo;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import kopir.portal.page.Pages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The pages of a demonstration. Anybody who reaches them reads everybody's mail, sign-in links included, so they start
 * only where nobody else can reach them.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("kopir.demo")
public class DemoWiring {

    /** The mailbox of the process it runs in, if there is one; else the catcher at {@code kopir.demo.mail-url}. */
    @Bean
    DemoPages demoPages(Pages pages, Environment settings, ObjectProvider<DemoMailbox> sameProcess) {
        onlyForThisMachine(settings);
        String url = settings.getProperty("kopir.demo.mail-url", "");
        return new DemoPages(pages, sameProcess.getIfAvailable(() -> url.isEmpty() ? List::of : new CaughtMail(url)));
    }

    private static void onlyForThisMachine(Environment settings) {
        String address = settings.getProperty("server.address", "0.0.0.0");
        try {
            if (!InetAddress.getByName(address).isLoopbackAddress()) {
                throw new IllegalStateException(
                        "kopir.demo shows everybody's mail to anybody: it needs server.address=127.0.0.1");
            }
        } catch (UnknownHostException e) {
            throw new IllegalStateException("server.address is not an address: " + address, e);
        }
    }
}
