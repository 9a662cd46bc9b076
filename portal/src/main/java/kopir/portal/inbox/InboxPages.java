package kopir.portal.inbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kopir.portal.notification.Genuine;
import kopir.portal.notification.Inbox;
import kopir.portal.notification.Notice;
import kopir.portal.notification.Notices;
import kopir.portal.page.FormData;
import kopir.portal.page.Pages;
import kopir.portal.service.Answer;
import kopir.portal.service.ServiceProblem;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The inbox. With scripts it refreshes itself when something new comes; without, by reloading. */
@Controller
public class InboxPages {
    private static final Duration ASK_AGAIN_AFTER = Duration.ofSeconds(15);

    private final Notices notices;
    private final Pages pages;

    public InboxPages(Notices notices, Pages pages) {
        this.notices = notices;
        this.pages = pages;
    }

    @GetMapping("/inbox")
    Mono<Rendering> inbox(ServerWebExchange exchange) {
        return Answer.of(notices.inbox()).flatMap(inbox -> pages.page(exchange, "inbox/inbox", Map.of("inbox", inbox)));
    }

    /** Marks it as read and goes on to what it is about; a notice of no page stays in the inbox. */
    @PostMapping("/inbox/{id}/read")
    Mono<Rendering> read(@PathVariable UUID id, ServerWebExchange exchange) {
        return FormData.of(exchange)
                .zipWhen(form -> target(id, form))
                .flatMap(known -> Answer.ofDone(notices.read(id)).thenReturn(Pages.seeOther(known.getT2())));
    }

    /**
     * Something is new; what, the page asks the inbox. Ends with the service's own stream, or at once while the service is
     * away: the browser then asks again after a while.
     */
    @GetMapping(path = "/inbox/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ResponseBody
    Flux<ServerSentEvent<String>> stream() {
        return notices.news()
                .map(event -> ServerSentEvent.builder("new").event("notice").build())
                .onErrorComplete(ServiceProblem.class)
                .startWith(
                        ServerSentEvent.<String>builder().retry(ASK_AGAIN_AFTER).build());
    }

    @GetMapping("/genuine")
    Mono<Rendering> genuine(ServerWebExchange exchange) {
        return genuine(exchange, "", Optional.empty());
    }

    @PostMapping("/genuine")
    Mono<Rendering> isGenuine(ServerWebExchange exchange) {
        return FormData.of(exchange)
                .flatMap(form -> form.has("code")
                        ? Answer.of(notices.genuine(form.text("code")))
                                .flatMap(answer -> genuine(exchange, form.text("code"), Optional.of(answer)))
                        : genuine(exchange, "", Optional.empty()));
    }

    private Mono<Rendering> genuine(ServerWebExchange exchange, String code, Optional<Answer<Genuine>> answer) {
        Map<String, Object> model = new HashMap<>();
        model.put("code", code);
        model.put("answer", answer.orElse(null));
        return pages.page(exchange, "inbox/genuine", model);
    }

    /** From the inbox itself, not from the form: a form must not send anybody anywhere. */
    private Mono<String> target(UUID id, FormData form) {
        return form.text("then").equals("open")
                ? Answer.of(notices.inbox()).map(inbox -> path(inbox, id))
                : Mono.just("/inbox");
    }

    private static String path(Answer<Inbox> inbox, UUID id) {
        return inbox.given().stream()
                .flatMap(known -> known.notices().stream())
                .filter(notice -> notice.id().equals(id))
                .map(Notice::path)
                .flatMap(path -> Optional.ofNullable(path).stream())
                .findFirst()
                .orElse("/inbox");
    }
}
