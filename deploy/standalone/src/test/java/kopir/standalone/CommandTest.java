package kopir.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandTest {
    @Test
    void a_demo_keeps_its_data_and_its_ports_unless_told_otherwise() {
        assertThat(parse("demo")).isInstanceOfSatisfying(Command.Demo.class, demo -> {
            assertThat(demo.fresh()).isFalse();
            assertThat(demo.ports().portal()).isEqualTo(8080);
        });
    }

    @Test
    void an_offset_shifts_every_port() {
        Ports ports = parse("demo --port-offset 100 --fresh").ports();
        assertThat(ports.portal()).isEqualTo(8180);
        assertThat(ports.directory()).isEqualTo(8181);
        assertThat(ports.matching()).isEqualTo(8182);
        assertThat(ports.notification()).isEqualTo(8183);
        assertThat(ports.identity()).isEqualTo(8184);
        assertThat(ports.broker()).isEqualTo(9192);
        assertThat(ports.store()).isEqualTo(27117);
        assertThat(ports.mail()).isEqualTo(2625);
    }

    @Test
    void a_real_network_names_its_folder_and_its_first_coordinator() {
        assertThat(parse("start --data /srv/kopir --coordinator Aigul@Example.org"))
                .isInstanceOfSatisfying(Command.Start.class, start -> {
                    assertThat(start.folder()).isEqualTo(Path.of("/srv/kopir"));
                    assertThat(start.coordinator().normal()).isEqualTo("aigul@example.org");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "'', Say demo or start",
        "stop, Say demo or start",
        "demo --data x, 'demo takes --fresh and --port-offset N, not --data'",
        "demo --port-offset, --port-offset needs a value.",
        "demo --port-offset -1, --port-offset takes a number from 0 to",
        "demo --port-offset 60000, --port-offset takes a number from 0 to",
        "demo --port-offset many, --port-offset takes a number from 0 to",
        "start --data x, start needs --data DIR and --coordinator EMAIL.",
        "start --data x --coordinator nobody, --coordinator takes an e-mail address",
        "start --data x --coordinator a@b.example --fresh, start takes --data DIR"
    })
    void what_cannot_be_done_is_answered_in_one_line(String line, String answer) {
        assertThatExceptionOfType(Command.Wrong.class)
                .isThrownBy(() -> parse(line))
                .satisfies(wrong ->
                        assertThat(wrong.getMessage()).startsWith(answer).hasLineCount(1));
    }

    /** The folder would be the current one, and Kopir's files among somebody's own. */
    @Test
    void a_value_that_is_empty_is_missing() {
        assertThatExceptionOfType(Command.Wrong.class)
                .isThrownBy(() -> Command.parse(new String[] {"start", "--coordinator", "a@b.example", "--data", ""}))
                .withMessage("--data needs a value.");
    }

    private static Command parse(String line) {
        return Command.parse(line.isEmpty() ? new String[0] : line.split(" "));
    }
}
