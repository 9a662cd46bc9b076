package kopir.portal.request;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import kopir.portal.directory.Directory;
import kopir.portal.directory.Me;
import kopir.portal.directory.MemberView;
import kopir.portal.directory.Taxonomies;
import kopir.portal.directory.Taxonomy;
import kopir.portal.matching.Matching;
import kopir.portal.matching.Recognition;
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

/** The form of a request, new or being changed. */
@Controller
public class RequestWriting {
    /** The service's names of the fields, and where they stand on the form. */
    private static final Map<String, String> FIELDS = Map.of(
            "text", "text",
            "needs", "needs",
            "languages", "languages",
            "region", "region",
            "mode", "mode",
            "urgency", "urgency",
            "neededBy", "neededBy",
            "offers", "offers");

    private final Matching matching;
    private final Directory directory;
    private final Taxonomies taxonomies;
    private final Pages pages;
    private final Supplier<UUID> ids;

    public RequestWriting(
            Matching matching, Directory directory, Taxonomies taxonomies, Pages pages, Supplier<UUID> ids) {
        this.matching = matching;
        this.directory = directory;
        this.taxonomies = taxonomies;
        this.pages = pages;
        this.ids = ids;
    }

    @GetMapping("/requests/new")
    Mono<Rendering> empty(ServerWebExchange exchange) {
        return Answer.of(directory.me())
                .map(me -> me.given().map(Me::member).map(MemberView::languages).orElse(List.of()))
                .flatMap(languages -> show(exchange, Writing.fresh(RequestForm.empty(languages, ids.get()))));
    }

    @PostMapping("/requests/new")
    Mono<Rendering> written(ServerWebExchange exchange) {
        return FormData.of(exchange)
                .flatMap(form -> step(exchange, form, Writing.fresh(RequestForm.of(form, ids.get()))));
    }

    @GetMapping("/requests/{id}/edit")
    Mono<Rendering> edit(@PathVariable UUID id, ServerWebExchange exchange) {
        return matching.request(id)
                .flatMap(request -> show(exchange, Writing.of(request, RequestForm.of(request, ids.get()))));
    }

    @PostMapping("/requests/{id}/edit")
    Mono<Rendering> edited(@PathVariable UUID id, ServerWebExchange exchange) {
        return FormData.of(exchange)
                .flatMap(form -> step(
                        exchange, form, new Writing(id, form.number("version", 0), RequestForm.of(form, ids.get()))));
    }

    private Mono<Rendering> step(ServerWebExchange exchange, FormData form, Writing writing) {
        return switch (form.text("do")) {
            case "search" ->
                taxonomies
                        .in(Pages.language(exchange))
                        .flatMap(taxonomy ->
                                show(exchange, writing.with(writing.form().searching(taxonomy))));
            case "instead" -> recognise(exchange, writing.with(writing.form().withText(form.text("instead"))));
            case "draft" -> send(exchange, writing, true);
            case "submit" -> send(exchange, writing, false);
            default -> recognise(exchange, writing);
        };
    }

    private Mono<Rendering> recognise(ServerWebExchange exchange, Writing writing) {
        if (writing.form().text().isEmpty()) {
            return show(exchange, writing.wrong(FormErrors.of("text", "problem.field.text")));
        }
        return Answer.of(matching.recognise(writing.form().text())).flatMap(answer -> switch (answer) {
            case Answer.Given<Recognition>(Recognition recognition) -> show(exchange, writing.understood(recognition));
            // Without recognition the member can still choose by searching.
            case Answer.Refused<Recognition>(Refusal refusal) ->
                show(exchange, writing.wrong(FormErrors.of(refusal, FIELDS)));
        });
    }

    private Mono<Rendering> send(ServerWebExchange exchange, Writing writing, boolean draft) {
        FormErrors errors = draft ? FormErrors.none() : writing.form().errors();
        return errors.any()
                ? show(exchange, writing.wrong(errors))
                : Answer.of(saved(writing, draft)).flatMap(answer -> switch (answer) {
                    case Answer.Given<RequestView>(RequestView request) ->
                        Mono.just(Pages.seeOther("/requests/" + request.id()));
                    case Answer.Refused<RequestView>(Refusal refusal) ->
                        show(exchange, writing.refused(refusal, FormErrors.of(refusal, FIELDS)));
                });
    }

    /** If the process dies between saving and submitting, the request is a draft that its page offers to send. */
    private Mono<RequestView> saved(Writing writing, boolean draft) {
        return writing.id() == null
                ? matching.create(writing.form().input(draft), writing.form().key())
                : matching.change(
                                writing.id(), writing.version(), writing.form().input(null))
                        .flatMap(request -> draft || !request.canBeSubmitted()
                                ? Mono.just(request)
                                : matching.submit(request.id()).thenReturn(request));
    }

    private Mono<Rendering> show(ServerWebExchange exchange, Writing writing) {
        return Mono.zip(taxonomies.in(Pages.language(exchange)), Answer.of(directory.me()))
                .flatMap(known -> pages.page(
                        exchange,
                        writing.errors().any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK,
                        "request/write",
                        model(writing, known.getT1(), known.getT2())));
    }

    private static Map<String, Object> model(Writing writing, Taxonomy taxonomy, Answer<Me> me) {
        Map<String, Object> model = new HashMap<>();
        model.put("writing", writing);
        model.put("form", writing.form());
        model.put("errors", writing.errors());
        model.put("taxonomy", taxonomy);
        model.put(
                "canOffer",
                me.given().map(Me::member).map(MemberView::offers).orElse(List.of()).stream()
                        .map(MemberView.Offer::capability)
                        .toList());
        return model;
    }
}
