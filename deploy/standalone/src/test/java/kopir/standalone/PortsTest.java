package kopir.standalone;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import kopir.embedded.CannotStart;
import kopir.embedded.Loopback;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void a_mail_server_of_somebodys_is_in_the_way_of_the_demo_alone() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName(Loopback.HOST))) {
            Ports ports = new Ports(taken.getLocalPort() - new Ports(0).mail());

            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> ports.requireFree(true))
                    .withMessage("Port %d for the demo's mail is taken by another process.", taken.getLocalPort());
            assertThatCode(() -> ports.requireFree(false)).doesNotThrowAnyException();
        }
    }
}
