package kopir.notification.unsubscribe;

import static kopir.notification.Story.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import kopir.notification.key.ServiceKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsubscribeTokenTest {
    private final ServiceKey key = new ServiceKey(new byte[32]);
    private final String token = UnsubscribeToken.of(id("seat"), key);

    @Test
    void a_token_leads_back_to_its_seat() {
        assertThat(UnsubscribeToken.read(token, key)).contains(id("seat"));
    }

    @Test
    void a_token_of_another_key_leads_nowhere() {
        assertThat(UnsubscribeToken.read(token, new ServiceKey(new byte[] {1}))).isEmpty();
    }

    @Test
    void no_changed_token_leads_anywhere() {
        byte[] bytes = Base64.getUrlDecoder().decode(token);
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            assertThat(UnsubscribeToken.read(Base64.getUrlEncoder().encodeToString(changed), key))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "not base64 !", "AAAA", "../../etc/passwd"})
    void what_is_no_token_leads_nowhere(String token) {
        assertThat(UnsubscribeToken.read(token, key)).isEmpty();
    }
}
