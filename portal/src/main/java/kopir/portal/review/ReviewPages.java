package kopir.portal.review;

import java.util.Map;
import java.util.UUID;
import kopir.portal.directory.Taxonomies;
import kopir.portal.matching.Desk;
import kopir.portal.page.DateFields;
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

/** The queue and the desk. */
@Controller
public class ReviewPages {
    private static final Map<String, String> FIELDS =
            Map.of("reason", "reason", "until", "until", "question", "question", "decision", "form");

    private final Desk desk;
    private final CaseFile file;
    private final Taxonomies taxonomies;
    private final Pages pages;

    public ReviewPages(Desk desk, CaseFile file, Taxonomies taxonomies, Pages pages) {
        this.desk = desk;
        this.file = file;
        this.taxonomies = taxonomies;
        this.pages = pages;
    }

    @GetMapping("/review")
    Mono<Rendering> queue(ServerWebExchange exchange) {
        return Mono.zip(Answer.of(desk.queue()), taxonomies.in(Pages.language(exchange)))
                .flatMap(known -> pages.page(
                        exchange, "review/queue", Map.of("queue", known.getT1(), "taxonomy", known.getT2())));
    }

    @GetMapping("/review/{request}")
    Mono<Rendering> desk(@PathVariable UUID request, ServerWebExchange exchange) {
        FormData query = FormData.query(exchange);
        return show(exchange, request, query.text("q"), FormErrors.none());
    }

    @PostMapping("/review/{request}/candidates/{candidate}")
    Mono<Rendering> decide(@PathVariable UUID request, @PathVariable UUID candidate, ServerWebExchange exchange) {
        return FormData.of(exchange).flatMap(form -> {
            DateFields until = DateFields.of(form, "until");
            String decision = form.text("decision");
            FormErrors errors = errors(decision, form, until);
            return errors.any()
                    ? show(exchange, request, form.text("q"), errors)
                    : after(
                            exchange,
                            request,
                            desk.decide(
                                    request,
                                    candidate,
                                    decision,
                                    form.some("reason").orElse(null),
                                    decision.equals("defer") ? until.date().orElse(null) : null));
        });
    }

    @PostMapping("/review/{request}/question")
    Mono<Rendering> sendBack(@PathVariable UUID request, ServerWebExchange exchange) {
        return FormData.of(exchange)
                .flatMap(form -> form.has("question")
                        ? after(exchange, request, desk.sendBack(request, form.text("question")))
                        : show(exchange, request, "", FormErrors.of("question", "problem.field.question")));
    }

    private static FormErrors errors(String decision, FormData form, DateFields until) {
        boolean reasonNeeded = decision.equals("decline") || form.has("picked");
        if (reasonNeeded && !form.has("reason")) {
            return FormErrors.of("candidates", "problem.field.reason");
        }
        return decision.equals("defer") && until.date().isEmpty()
                ? FormErrors.of("candidates", "problem.field.until")
                : FormErrors.none();
    }

    private Mono<Rendering> after(ServerWebExchange exchange, UUID request, Mono<Void> command) {
        return Answer.ofDone(command).flatMap(answer -> switch (answer) {
            case Answer.Given<Boolean> done -> Mono.just(Pages.seeOther("/review/" + request));
            case Answer.Refused<Boolean>(Refusal refusal) ->
                show(exchange, request, "", FormErrors.of(refusal, FIELDS));
        });
    }

    private Mono<Rendering> show(ServerWebExchange exchange, UUID request, String search, FormErrors errors) {
        return file.of(request, search, Pages.language(exchange)).flatMap(model -> {
            model.put(Pages.HERE, "/review/" + request);
            model.put("errors", errors);
            return pages.page(
                    exchange, errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK, "review/desk", model);
        });
    }
}
