package kopir.notification.notice;

import static kopir.notification.Story.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kopir.notification.key.ServiceKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeTest {
    private final ServiceKey key = new ServiceKey(new byte[32]);
    private final UUID notice = Notice.id(id("seat"), Kind.CARDS_READY, id("event"));

    @Test
    void the_same_seat_kind_and_cause_always_give_the_same_id() {
        assertThat(Notice.id(id("seat"), Kind.CARDS_READY, id("event"))).isEqualTo(notice);
        assertThat(notice.version()).isEqualTo(5);
    }

    @Test
    void another_seat_kind_or_cause_gives_another_id() {
        assertThat(notice)
                .isNotEqualTo(Notice.id(id("another seat"), Kind.CARDS_READY, id("event")))
                .isNotEqualTo(Notice.id(id("seat"), Kind.REQUEST_CLOSED, id("event")))
                .isNotEqualTo(Notice.id(id("seat"), Kind.CARDS_READY, id("another event")));
    }

    @Test
    void a_code_is_made_of_the_notice_and_of_a_key_nobody_else_has() {
        String code = VerificationCode.of(notice, key);

        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(VerificationCode.of(notice, key)).isEqualTo(code);
        assertThat(VerificationCode.of(notice, new ServiceKey(new byte[] {1, 2, 3})))
                .isNotEqualTo(code);
        assertThat(VerificationCode.of(id("another notice"), key)).isNotEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10AB-CDEF", "10abcdef", " 10ab cdef ", "IOab-cdef", "loAB CDEF"})
    void a_code_is_read_however_a_person_types_it(String typed) {
        assertThat(VerificationCode.read(typed)).contains("10AB-CDEF");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10AB-CDE", "10AB-CDEFG", "10AB-CDEU", "10AB-CDE$", "код-кодк"})
    void what_cannot_be_a_code_is_none(String typed) {
        assertThat(VerificationCode.read(typed)).isEmpty();
    }
}
