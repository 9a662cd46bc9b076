package kopir.identity.admin.web;

import java.util.Locale;
import java.util.Optional;
import kopir.identity.link.SignInLinks;
import kopir.identity.link.SignIns;
import kopir.identity.person.MailAddress;
import kopir.identity.person.Subjects;
import kopir.identity.web.ConfirmationPage;
import kopir.identity.web.PortalPath;
import kopir.identity.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets the person who runs the installation bring in the first coordinator, before any mail server is set up. */
@RestController
public class AdminLinks {
    private final Subjects subjects;
    private final SignInLinks links;
    private final ConfirmationPage page;
    private final SignIns signIns;

    AdminLinks(Subjects subjects, SignInLinks links, ConfirmationPage page, SignIns signIns) {
        this.subjects = subjects;
        this.links = links;
        this.page = page;
        this.signIns = signIns;
    }

    /**
     * A link that signs this address in once, within 15 minutes, as plain text. Asked again, it gives another.
     *
     * @param goOn where on the portal the person lands, a path; null: its start page
     * @throws Problem 400 naming the field
     */
    @PostMapping("/admin/links")
    ResponseEntity<String> link(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(name = "continue", required = false) @Nullable String goOn) {
        MailAddress address = address(email);
        Optional<PortalPath> path = Optional.ofNullable(goOn).map(AdminLinks::path);
        String token = links.generate(new GenerateOneTimeTokenRequest(subjects.of(address)))
                .getTokenValue();
        signIns.count(SignIns.Outcome.ADMIN_LINK);
        return text(page.address(token, Locale.ROOT, path));
    }

    /**
     * The opaque subject that tokens will carry for this address, as plain text.
     *
     * @throws Problem 400 naming the field
     */
    @PostMapping("/admin/subjects")
    ResponseEntity<String> subject(@RequestParam(defaultValue = "") String email) {
        return text(subjects.of(address(email)));
    }

    private static MailAddress address(String email) {
        return MailAddress.of(email)
                .orElseThrow(() -> Problem.invalid(
                        "email", "This is not one plain e-mail address.", "an address such as name@example.org"));
    }

    private static PortalPath path(String goOn) {
        return PortalPath.of(goOn)
                .orElseThrow(() -> Problem.invalid(
                        "continue", "This does not lead to a page of the portal.", "a path such as /welcome"));
    }

    private static ResponseEntity<String> text(String line) {
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(line);
    }
}
