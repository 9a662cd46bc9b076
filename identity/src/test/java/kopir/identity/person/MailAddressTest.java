package kopir.identity.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "aigul@example.org, aigul@example.org",
        "'  aigul@example.org\t', aigul@example.org",
        "Aigul@Example.ORG, aigul@example.org",
        "aigul@example.org., aigul@example.org",
        "aigul@пример.рф, aigul@xn--e1afmkfd.xn--p1ai",
        "aigul@ПРИМЕР.рф, aigul@xn--e1afmkfd.xn--p1ai",
        "aigul@xn--e1afmkfd.xn--p1ai, aigul@xn--e1afmkfd.xn--p1ai",
        "a.i+work@mail.example.org, a.i+work@mail.example.org",
        "IVAN@example.org, ivan@example.org"
    })
    void spellings_of_one_address_have_one_normal_form(String typed, String normal) {
        assertThat(MailAddress.of(typed)).map(MailAddress::normal).contains(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "aigul",
                "@example.org",
                "aigul@",
                "aigul@localhost",
                "aigul@10.0.0.1",
                "aigul@[10.0.0.1]",
                "aigul@exa mple.org",
                "ai gul@example.org",
                "aigul@example..org",
                ".aigul@example.org",
                "aigul.@example.org",
                "a@b@example.org",
                "Aigul <aigul@example.org>",
                "aigul@example.org,other@example.org",
                "aigul@example.org\nBcc: other@example.org",
                "\"aigul\"@example.org",
                "айгуль@example.org",
                "aigul@exa_mple.org"
            })
    void what_is_not_one_plain_address_is_refused(String typed) {
        assertThat(MailAddress.of(typed)).isEmpty();
    }

    @Test
    void an_address_longer_than_mail_servers_take_is_refused() {
        assertThat(MailAddress.of("a".repeat(64) + "@example.org")).isPresent();
        assertThat(MailAddress.of("a".repeat(65) + "@example.org")).isEmpty();
        assertThat(MailAddress.of("a@" + "b.".repeat(124) + "org")).isPresent();
        assertThat(MailAddress.of("a@" + "b.".repeat(125) + "org")).isEmpty();
    }

    @Test
    void mail_goes_to_the_address_as_typed_before_the_at() {
        assertThat(MailAddress.of("Aigul@ПРИМЕР.рф")).map(MailAddress::mailbox).contains("Aigul@xn--e1afmkfd.xn--p1ai");
    }

    @Test
    void an_address_does_not_print_itself() {
        assertThat(MailAddress.of("aigul@example.org").orElseThrow()).hasToString("MailAddress[hidden]");
    }
}
