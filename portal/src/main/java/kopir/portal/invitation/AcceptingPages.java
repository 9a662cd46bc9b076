package kopir.portal.invitation;

import java.util.Map;
import java.util.UUID;
import kopir.portal.directory.Directory;
import kopir.portal.page.Pages;
import kopir.portal.service.Answer;
import kopir.portal.service.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where the link of an invitation leads: open to anybody, and accepted only by pressing the button while signed in. */
@Controller
public class AcceptingPages {
    private final Directory directory;
    private final Pages pages;

    public AcceptingPages(Directory directory, Pages pages) {
        this.directory = directory;
        this.pages = pages;
    }

    @GetMapping("/invitations/{seat}/{secret}")
    Mono<Rendering> explain(@PathVariable UUID seat, @PathVariable String secret, ServerWebExchange exchange) {
        return show(exchange, seat, secret, HttpStatus.OK, "");
    }

    /** Needs a signed-in person, so that signing in leads back here. */
    @GetMapping("/invitations/{seat}/{secret}/accept")
    Mono<Rendering> signedIn(@PathVariable UUID seat, @PathVariable String secret, ServerWebExchange exchange) {
        return show(exchange, seat, secret, HttpStatus.OK, "");
    }

    @PostMapping("/invitations/{seat}/{secret}/accept")
    Mono<Rendering> accept(@PathVariable UUID seat, @PathVariable String secret, ServerWebExchange exchange) {
        return Answer.ofDone(directory.accept(seat, secret)).flatMap(answer -> switch (answer) {
            case Answer.Given<Boolean> done -> Mono.just(Pages.seeOther("/?welcome=yes"));
            case Answer.Refused<Boolean>(Refusal refusal) ->
                show(exchange, seat, secret, HttpStatus.UNPROCESSABLE_CONTENT, why(refusal));
        });
    }

    private static String why(Refusal refusal) {
        return switch (refusal.status()) {
            case 404 -> "invitation.refused.wrong";
            case 409 -> "invitation.refused.taken";
            default -> "problem." + refusal.type();
        };
    }

    /** @param problem the key of what went wrong, or empty */
    private Mono<Rendering> show(
            ServerWebExchange exchange, UUID seat, String secret, HttpStatus status, String problem) {
        return pages.page(
                exchange, status, "invitation/accept", Map.of("seat", seat, "secret", secret, "problem", problem));
    }
}
