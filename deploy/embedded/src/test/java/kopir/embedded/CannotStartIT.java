package kopir.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import kopir.embedded.CannotStart.Reason;
import kopir.embedded.broker.BrokerMain;
import kopir.embedded.broker.EmbeddedBroker;
import kopir.embedded.store.EmbeddedStore;
import kopir.embedded.store.StoreMain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator reads when the store or the broker does not start. */
class CannotStartIT {
    @TempDir
    Path folder;

    @Test
    void a_taken_port_is_named() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName(Loopback.HOST))) {
            int port = taken.getLocalPort();
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> EmbeddedStore.start(folder, port))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.PORT_TAKEN))
                    .withMessage("Port %d for the store is taken by another process.", port);
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> EmbeddedBroker.start(folder, port))
                    .withMessage("Port %d for the broker is taken by another process.", port);
        }
        // The refusal kept nothing: the same folder serves on another port.
        EmbeddedStore.start(folder, 0).close();
    }

    @ParameterizedTest
    @ValueSource(classes = {StoreMain.class, BrokerMain.class})
    void a_folder_in_use_by_another_process_is_named_in_the_only_line(Class<?> main) throws Exception {
        try (ChildProcess first = ChildProcess.start(main, folder.toString(), "0")) {
            assertThat(first.firstLine()).contains("is ready: ");
            try (ChildProcess second = ChildProcess.start(main, folder.toString(), "0")) {
                assertThat(second.errors())
                        .containsExactly("The data folder %s is in use by another process.".formatted(folder));
                assertThat(second.firstLine()).isEmpty();
                assertThat(second.awaitExit()).isEqualTo(1);
            }
            assertThat(first.stop()).isEqualTo(143);
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_named() throws Exception {
        Path file = Files.writeString(folder.resolve("a-file"), "");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> EmbeddedBroker.start(file, 0))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.FOLDER_NOT_WRITABLE))
                .withMessageContaining(file.toString());
    }
}
