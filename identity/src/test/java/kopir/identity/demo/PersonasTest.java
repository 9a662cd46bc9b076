package kopir.identity.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kopir.identity.person.MailAddress;
import kopir.identity.person.Subjects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class PersonasTest {
    private static final Persona COORDINATOR =
            new Persona("coordinator", "Coordinator", "Координатор", "coordinator@kopir.example");
    private static final Persona MEMBER = new Persona("member:kz02", "A member", null, "kz02@kopir.example");

    private final Subjects subjects = new Subjects("0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

    @Test
    void a_persona_is_who_gets_a_link_at_its_address() {
        assertThat(demo(MEMBER, COORDINATOR).subject("member:kz02"))
                .contains(subjects.of(MailAddress.of("kz02@kopir.example").orElseThrow()));
    }

    @Test
    void personas_keep_their_order_and_have_their_own_names_in_russian() {
        assertThat(demo(MEMBER, COORDINATOR).all()).containsExactly(MEMBER, COORDINATOR);
        assertThat(COORDINATOR.label(Locale.of("ru"))).isEqualTo("Координатор");
        assertThat(COORDINATOR.label(Locale.ENGLISH)).isEqualTo("Coordinator");
        assertThat(MEMBER.label(Locale.of("ru"))).isEqualTo("A member");
    }

    @Test
    void a_demonstration_starts_only_where_nobody_else_reaches_it() {
        for (@Nullable String open : new @Nullable String[] {null, "0.0.0.0", "10.1.2.3", "::"}) {
            assertThatThrownBy(() -> Personas.forDemo(List.of(MEMBER), subjects, address(open)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("server.address=127.0.0.1");
        }
        assertThat(Personas.forDemo(List.of(MEMBER), subjects, address("::1")).all())
                .hasSize(1);
    }

    @Test
    void outside_a_demonstration_there_is_nobody() {
        assertThat(Personas.none().all()).isEmpty();
        assertThat(Personas.none().subject("coordinator")).isEmpty();
    }

    @Test
    void two_of_the_same_name_and_an_address_that_is_none_are_refused() {
        assertThatThrownBy(() -> demo(MEMBER, MEMBER)).hasMessageContaining("member:kz02");
        assertThatThrownBy(() -> demo(new Persona("x", "X", null, "nowhere"))).hasMessageContaining("Persona x");
    }

    @Test
    void personas_are_read_from_a_file_that_may_hold_more(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("personas.json"), """
                [{"id": "coordinator", "label": "Coordinator", "labelRu": "Координатор",
                  "email": "coordinator@kopir.example", "member": null},
                 {"id": "member:kz02", "label": "A member", "email": "kz02@kopir.example"}]
                """);
        assertThat(Personas.read(file, new JsonMapper())).containsExactly(COORDINATOR, MEMBER);

        Files.writeString(file, "{}");
        assertThatThrownBy(() -> Personas.read(file, new JsonMapper())).hasMessageContaining(file.toString());
    }

    private Personas demo(Persona... personas) {
        return Personas.forDemo(List.of(personas), subjects, InetAddress.getLoopbackAddress());
    }

    private static @Nullable InetAddress address(@Nullable String literal) {
        return literal == null ? null : InetAddress.ofLiteral(literal);
    }
}
