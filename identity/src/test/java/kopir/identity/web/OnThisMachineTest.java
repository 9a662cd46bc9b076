package kopir.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class OnThisMachineTest {
    private final OnThisMachine onThisMachine = new OnThisMachine();

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "::1", "0:0:0:0:0:0:0:1"})
    void a_program_on_this_machine_comes_by_the_loopback(String address) {
        assertThat(onThisMachine.matches(from(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "192.0.2.1", "2001:db8::1", "::ffff:10.0.0.1"})
    void nobody_else_does(String address) {
        assertThat(onThisMachine.matches(from(address))).isFalse();
    }

    @Test
    void what_a_proxy_on_this_machine_passes_on_comes_from_elsewhere() {
        for (String header : new String[] {"Forwarded", "X-Forwarded-For", "X-Real-IP", "Via"}) {
            MockHttpServletRequest passedOn = from("127.0.0.1");
            passedOn.addHeader(header, "127.0.0.1");

            assertThat(onThisMachine.matches(passedOn)).as(header).isFalse();
        }
    }

    private static MockHttpServletRequest from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }
}
