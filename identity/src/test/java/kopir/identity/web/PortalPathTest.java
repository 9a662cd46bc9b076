package kopir.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/welcome", "/invitations/a-b_c~1?lang=ru&x=%2F%2Fhost#top", "/.//host", "/@host"})
    void a_path_of_the_portal_is_followed(String path) {
        assertThat(PortalPath.of(path)).map(PortalPath::path).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "welcome",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "/welcome\r\nSet-Cookie: a=b",
                "https://evil.example/",
                "javascript:alert(1)",
                " /welcome",
                "@evil.example",
                ".evil.example",
                ":80@evil.example"
            })
    void whatever_could_lead_elsewhere_is_not(String path) {
        assertThat(PortalPath.of(path)).isEmpty();
    }
}
