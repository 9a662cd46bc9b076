package kopir.identity.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SubjectsTest {
    private final Subjects subjects = keyed("0123456789abcdef0123456789abcdef");

    /** Expected: {@code printf aigul@example.org | openssl dgst -sha256 -hmac KEY -binary | base64}, URL-safe. */
    @Test
    void a_subject_is_the_keyed_hash_of_the_normal_form() {
        assertThat(subjects.of(address("aigul@example.org"))).isEqualTo("ANxxCVtddKlbZUDdtmu5JoVWdO378CiJE_3AKccAGSo");
    }

    @Test
    void every_spelling_of_an_address_is_the_same_person() {
        assertThat(subjects.of(address(" AIGUL@Example.org "))).isEqualTo(subjects.of(address("aigul@example.org")));
    }

    @Test
    void another_address_or_another_key_is_another_person() {
        assertThat(subjects.of(address("aigul@example.org")))
                .isNotEqualTo(subjects.of(address("aigul@example.net")))
                .isNotEqualTo(keyed("another key, of the same length!").of(address("aigul@example.org")));
    }

    private static Subjects keyed(String key) {
        return new Subjects(key.getBytes(StandardCharsets.US_ASCII));
    }

    private static MailAddress address(String typed) {
        return MailAddress.of(typed).orElseThrow();
    }
}
