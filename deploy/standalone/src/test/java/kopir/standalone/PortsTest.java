package kopir.standalone;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import kopir.embedded.CannotStart;
import kopir.embedded.Loopback;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void a_mail_server_of_somebodys_is_in_the_way_of_the_demo_alone() throws Exception {
        Ports ports = free();
        try (ServerSocket taken = new ServerSocket(ports.mail(), 1, InetAddress.getByName(Loopback.HOST))) {
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> ports.requireFree(true))
                    .withMessage("Port %d for the demo's mail is taken by another process.", taken.getLocalPort());
            assertThatCode(() -> ports.requireFree(false)).doesNotThrowAnyException();
        }
    }

    /** Below the ports that the system hands out by itself; the highest, the store's, stays in range. */
    private static Ports free() {
        return IntStream.iterate(100, offset -> offset < 5_000, offset -> offset + 100)
                .mapToObj(Ports::new)
                .filter(PortsTest::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(Ports ports) {
        try {
            ports.requireFree(true);
            return true;
        } catch (CannotStart taken) {
            return false;
        }
    }
}
