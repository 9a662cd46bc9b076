package kopir.portal.request;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kopir.portal.directory.Taxonomies;
import kopir.portal.directory.Taxonomy;
import kopir.portal.matching.Card;
import kopir.portal.matching.Matching;
import kopir.portal.matching.RequestView;
import kopir.portal.page.FormData;
import kopir.portal.page.FormErrors;
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

/** Following one's requests: where they stand, what the coordinators ask, which cards wait for a yes. */
@Controller
public class RequestPages {
    private final Matching matching;
    private final Taxonomies taxonomies;
    private final Pages pages;

    public RequestPages(Matching matching, Taxonomies taxonomies, Pages pages) {
        this.matching = matching;
        this.taxonomies = taxonomies;
        this.pages = pages;
    }

    @GetMapping("/requests")
    Mono<Rendering> list(ServerWebExchange exchange) {
        return Mono.zip(Answer.of(matching.requests()), taxonomies.in(Pages.language(exchange)))
                .flatMap(known -> pages.page(
                        exchange, "request/list", Map.of("requests", known.getT1(), "taxonomy", known.getT2())));
    }

    @GetMapping("/requests/{id}")
    Mono<Rendering> follow(@PathVariable UUID id, ServerWebExchange exchange) {
        return show(exchange, id, FormErrors.none());
    }

    @PostMapping("/requests/{id}/submission")
    Mono<Rendering> submit(@PathVariable UUID id, ServerWebExchange exchange) {
        return after(exchange, id, matching.submit(id));
    }

    @PostMapping("/requests/{id}/fulfilment")
    Mono<Rendering> fulfilled(@PathVariable UUID id, ServerWebExchange exchange) {
        return after(exchange, id, matching.fulfilled(id));
    }

    @PostMapping("/requests/{id}/withdrawal")
    Mono<Rendering> withdraw(@PathVariable UUID id, ServerWebExchange exchange) {
        return after(exchange, id, matching.withdraw(id));
    }

    @PostMapping("/requests/{id}/cards/{card}")
    Mono<Rendering> answer(@PathVariable UUID id, @PathVariable UUID card, ServerWebExchange exchange) {
        return FormData.of(exchange)
                .flatMap(form -> after(
                        exchange,
                        id,
                        matching.answerCard(
                                id,
                                card,
                                form.text("answer"),
                                form.some("reason").orElse(null))));
    }

    private Mono<Rendering> after(ServerWebExchange exchange, UUID id, Mono<Void> command) {
        return Answer.ofDone(command).flatMap(answer -> switch (answer) {
            case Answer.Given<Boolean> done -> Mono.just(Pages.seeOther("/requests/" + id));
            case Answer.Refused<Boolean>(Refusal refusal) -> show(exchange, id, FormErrors.of(refusal, Map.of()));
        });
    }

    private Mono<Rendering> show(ServerWebExchange exchange, UUID id, FormErrors errors) {
        return Mono.zip(matching.request(id), Answer.of(matching.cards(id)), taxonomies.in(Pages.language(exchange)))
                .flatMap(known -> pages.page(
                        exchange,
                        errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK,
                        "request/follow",
                        model(known.getT1(), known.getT2(), known.getT3(), errors)));
    }

    private static Map<String, Object> model(
            RequestView request, Answer<List<Card>> cards, Taxonomy taxonomy, FormErrors errors) {
        Map<String, Object> model = new HashMap<>();
        model.put(Pages.HERE, "/requests/" + request.id());
        model.put("request", request);
        model.put("cards", cards);
        model.put("taxonomy", taxonomy);
        model.put("errors", errors);
        return model;
    }
}
