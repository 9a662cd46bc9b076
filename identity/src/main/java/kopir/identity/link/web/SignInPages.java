package kopir.identity.link.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import kopir.identity.demo.Personas;
import kopir.identity.link.AskForLink;
import kopir.identity.link.SignInLinks;
import kopir.identity.person.MailAddress;
import kopir.identity.web.ConfirmationPage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Asking for a link, and using it. The form's answer is the same page for every address, reached by a redirect, so that
 * reloading it asks for nothing again.
 */
@Controller
public class SignInPages {
    private static final Duration TRY_AGAIN = Duration.ofMinutes(5);

    private final AskForLink askForLink;
    private final SignInLinks links;
    private final Personas personas;

    SignInPages(AskForLink askForLink, SignInLinks links, Personas personas) {
        this.askForLink = askForLink;
        this.links = links;
        this.personas = personas;
    }

    @GetMapping("/sign-in")
    String form(Model page) {
        page.addAttribute("personas", personas.all());
        page.addAttribute("mailed", askForLink.isPossible());
        return "sign-in";
    }

    @PostMapping("/sign-in")
    String ask(
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model page) {
        Optional<MailAddress> address = MailAddress.of(email);
        if (address.isEmpty()) {
            page.addAttribute("email", email);
            return formAgain("address", HttpStatus.BAD_REQUEST, response, page);
        }
        return switch (askForLink.ask(address.get(), request.getRemoteAddr(), language)) {
            case AskForLink.Answer.OnItsWay _ -> "redirect:/sign-in/sent?lang=" + language.getLanguage();
            case AskForLink.Answer.TooOften(Duration pause) -> {
                page.addAttribute("minutes", pause.toMinutes() + 1);
                retryAfter(response, pause);
                yield formAgain("too-often", HttpStatus.TOO_MANY_REQUESTS, response, page);
            }
            case AskForLink.Answer.NoMailNow _ -> {
                retryAfter(response, TRY_AGAIN);
                yield formAgain("no-mail", HttpStatus.SERVICE_UNAVAILABLE, response, page);
            }
        };
    }

    @GetMapping("/sign-in/sent")
    String sent() {
        return "link-sent";
    }

    /** Shows the button; pressing it is what uses the link up. */
    @GetMapping(ConfirmationPage.PATH)
    String confirm(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(name = "continue", defaultValue = "") String goOn,
            HttpServletResponse response,
            Model page) {
        if (!links.isOpen(token)) {
            return notValid(response);
        }
        page.addAttribute("token", token);
        page.addAttribute("goOn", goOn);
        return "confirm";
    }

    @GetMapping("/sign-in/link-not-valid")
    String notValid(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "link-not-valid";
    }

    private String formAgain(String trouble, HttpStatus status, HttpServletResponse response, Model page) {
        response.setStatus(status.value());
        page.addAttribute("trouble", trouble);
        return form(page);
    }

    private static void retryAfter(HttpServletResponse response, Duration wait) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
    }
}
