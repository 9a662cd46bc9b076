package kopir.portal.introduction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kopir.portal.directory.Contact;
import kopir.portal.directory.Directory;
import kopir.portal.directory.Taxonomies;
import kopir.portal.matching.Introduction;
import kopir.portal.matching.Matching;
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

/** One's introductions, from being asked to how it went. */
@Controller
public class IntroductionPages {
    private final Matching matching;
    private final Directory directory;
    private final Taxonomies taxonomies;
    private final Pages pages;

    public IntroductionPages(Matching matching, Directory directory, Taxonomies taxonomies, Pages pages) {
        this.matching = matching;
        this.directory = directory;
        this.taxonomies = taxonomies;
        this.pages = pages;
    }

    @GetMapping("/introductions")
    Mono<Rendering> list(ServerWebExchange exchange) {
        return Mono.zip(Answer.of(matching.introductions()), taxonomies.in(Pages.language(exchange)))
                .flatMap(known -> pages.page(
                        exchange,
                        "introduction/list",
                        Map.of("introductions", known.getT1(), "taxonomy", known.getT2())));
    }

    @GetMapping("/introductions/{id}")
    Mono<Rendering> one(@PathVariable UUID id, ServerWebExchange exchange) {
        return show(exchange, id, FormErrors.none());
    }

    @PostMapping("/introductions/{id}/answer")
    Mono<Rendering> answer(@PathVariable UUID id, ServerWebExchange exchange) {
        return FormData.of(exchange)
                .flatMap(form -> after(
                        exchange,
                        id,
                        matching.answerOffer(
                                id, form.text("answer"), form.some("reason").orElse(null))));
    }

    @PostMapping("/introductions/{id}/revocation")
    Mono<Rendering> revoke(@PathVariable UUID id, ServerWebExchange exchange) {
        return after(exchange, id, matching.revoke(id));
    }

    /** In the directory itself, where the contacts are: closed with its answer, whatever else is slow. */
    @PostMapping("/introductions/{id}/closure")
    Mono<Rendering> close(@PathVariable UUID id, ServerWebExchange exchange) {
        return after(exchange, id, directory.closeContacts(id));
    }

    @PostMapping("/introductions/{id}/outcome")
    Mono<Rendering> outcome(@PathVariable UUID id, ServerWebExchange exchange) {
        return FormData.of(exchange)
                .flatMap(form -> form.has("outcome")
                        ? after(exchange, id, matching.reportOutcome(id, form.text("outcome")))
                        : show(exchange, id, FormErrors.of("outcome", "problem.field.outcome")));
    }

    private Mono<Rendering> after(ServerWebExchange exchange, UUID id, Mono<Void> command) {
        return Answer.ofDone(command).flatMap(answer -> switch (answer) {
            case Answer.Given<Boolean> done -> Mono.just(Pages.seeOther("/introductions/" + id));
            case Answer.Refused<Boolean>(Refusal refusal) -> show(exchange, id, FormErrors.of(refusal, Map.of()));
        });
    }

    private Mono<Rendering> show(ServerWebExchange exchange, UUID id, FormErrors errors) {
        return matching.introduction(id)
                .zipWhen(this::contacts)
                .zipWith(taxonomies.in(Pages.language(exchange)))
                .flatMap(known -> {
                    Map<String, Object> model = new HashMap<>();
                    model.put(Pages.HERE, "/introductions/" + id);
                    model.put("introduction", known.getT1().getT1());
                    model.put("contacts", known.getT1().getT2().orElse(null));
                    model.put("taxonomy", known.getT2());
                    model.put("errors", errors);
                    return pages.page(
                            exchange,
                            errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK,
                            "introduction/one",
                            model);
                });
    }

    /** The other side's, once it is connected; each reading is recorded there. */
    private Mono<Optional<Answer<List<Contact>>>> contacts(Introduction introduction) {
        Introduction.Counterpart other = introduction.counterpart();
        return introduction.connected() && other != null && other.id() != null
                ? Answer.of(directory.member(other.id()).flatMap(directory::contacts))
                        .map(Optional::of)
                : Mono.just(Optional.empty());
    }
}
