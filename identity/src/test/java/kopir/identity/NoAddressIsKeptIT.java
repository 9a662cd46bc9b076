package kopir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** Looks for an address everywhere it must not be, and first where it may: a search that finds nothing proves little. */
@ExtendWith(OutputCaptureExtension.class)
class NoAddressIsKeptIT {
    private static final String CANARY = "canary.of.many.feathers";
    private static final String ADDRESS = CANARY + "@example.org";

    @TempDir
    Path data;

    @Test
    void an_address_is_in_the_mail_and_in_no_token_link_cookie_metric_log_or_file(CapturedOutput output) {
        try (Mailbox mailbox = new Mailbox();
                RunningIdentity identity = RunningIdentity.start(data, mailbox.settings())) {
            Portal portal = new Portal(identity);
            Browser browser = new Browser();
            List<String> seen = new ArrayList<>();

            Browser.Page form = browser.openAndFollow(portal.authorization());
            Browser.Page sent = browser.press(form, "/sign-in", Map.of("email", ADDRESS));
            seen.add(sent.redirect() + browser.openAndFollow(sent.redirect()).html());
            URI link = mailbox.link(ADDRESS);
            seen.add(link.toString());
            Browser.Page confirm = browser.open(link);
            seen.add(confirm.html());
            URI authorization =
                    browser.press(confirm, "/sign-in/link", Map.of()).redirect();
            seen.add(authorization.toString());
            JsonNode tokens = portal.tokens(browser.open(authorization).redirect());
            seen.add(tokens.toString());
            seen.add(claims(tokens.get("id_token").asString())
                    + claims(tokens.get("access_token").asString()));
            browser.allCookies().forEach(cookie -> seen.add(cookie.getName() + "=" + cookie.getValue()));
            seen.add(browser.open(identity.issuer + "/actuator/prometheus", "Accept", "*/*")
                    .html());
            seen.add(browser.open(
                            identity.issuer + "/userinfo",
                            "Authorization",
                            "Bearer " + tokens.get("access_token").asString())
                    .html());

            assertThat(holdsCanary(Mailbox.header(mailbox.to(ADDRESS).getLast(), "To")))
                    .isTrue();
            assertThat(seen).noneMatch(NoAddressIsKeptIT::holdsCanary);
        }
        assertThat(output.getAll()).contains("Started ForkedBooter");
        assertThat(holdsCanary(output.getAll())).isFalse();
        assertThat(files(data)).hasSize(5).noneMatch(NoAddressIsKeptIT::holdsCanary);
    }

    @Test
    void an_address_that_fails_in_every_way_is_not_logged(CapturedOutput output) {
        try (ScriptedMailServer refusing =
                        new ScriptedMailServer(Map.of("RCPT", "550 <" + ADDRESS + "> no such mailbox"));
                RunningIdentity identity = RunningIdentity.start(data, refusing.settings())) {
            Browser browser = new Browser();
            for (String typed : List.of(ADDRESS, ADDRESS + "@", ADDRESS + "\r\nBcc: x@example.org")) {
                browser.press(browser.open(identity.issuer + "/sign-in"), "/sign-in", Map.of("email", typed));
                browser.post(identity.issuer + "/sign-in", Map.of("email", typed));
                browser.post(
                        identity.issuer + "/admin/links",
                        Map.of("email", typed, "continue", "//x"),
                        "Authorization",
                        "Bearer " + identity.secret("admin.key"));
            }
        }
        assertThat(output.getAll()).contains("sign-in mail was not sent");
        assertThat(holdsCanary(output.getAll())).isFalse();
        assertThat(files(data)).noneMatch(NoAddressIsKeptIT::holdsCanary);
    }

    /** As it is, in base64 at any of its three offsets, or percent-encoded; in upper or lower case. */
    private static boolean holdsCanary(String text) {
        String known = text.toLowerCase(Locale.ROOT);
        return known.contains(CANARY) || Stream.of("", "x", "xx").anyMatch(shift -> known.contains(inBase64(shift)));
    }

    private static String inBase64(String shift) {
        String whole = Base64.getEncoder().encodeToString((shift + CANARY).getBytes(StandardCharsets.US_ASCII));
        // Without the ends, which depend on the neighbours.
        return whole.substring(4, whole.length() - 4).toLowerCase(Locale.ROOT);
    }

    private static String claims(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    private static List<String> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(NoAddressIsKeptIT::content)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
