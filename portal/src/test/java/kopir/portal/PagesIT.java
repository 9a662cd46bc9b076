package kopir.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PagesIT {
    private static PortalUnderTest portal;

    @BeforeAll
    static void start() {
        portal = new PortalUnderTest();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void a_member_signs_in_and_sees_their_requests() {
        Browser.Page page = portal.as("member").open("/requests");
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        assertThat(page.text()).contains("Training of shelter staff");
    }
}
