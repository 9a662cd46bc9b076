package kopir.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class NameUuidTest {
    /** The example of RFC 9562, appendix A.4: "www.example.com" in the namespace of domain names. */
    @Test
    void gives_the_id_the_standard_gives() {
        UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

        assertThat(NameUuid.of(dns, "www.example.com"))
                .isEqualTo(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
    }

    @Test
    void the_same_subject_at_two_providers_is_two_persons() {
        assertThat(PersonId.of("https://a.example", "7")).isNotEqualTo(PersonId.of("https://b.example", "7"));
    }
}
