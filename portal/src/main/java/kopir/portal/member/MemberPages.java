package kopir.portal.member;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kopir.portal.directory.Contact;
import kopir.portal.directory.Directory;
import kopir.portal.directory.MemberSearch;
import kopir.portal.directory.MemberView;
import kopir.portal.directory.Taxonomies;
import kopir.portal.page.FormData;
import kopir.portal.page.FormErrors;
import kopir.portal.page.Pages;
import kopir.portal.service.Answer;
import kopir.portal.service.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Finding members and, for coordinators, deciding about them. */
@Controller
public class MemberPages {
    private final Directory directory;
    private final Taxonomies taxonomies;
    private final Pages pages;

    public MemberPages(Directory directory, Taxonomies taxonomies, Pages pages) {
        this.directory = directory;
        this.taxonomies = taxonomies;
        this.pages = pages;
    }

    @GetMapping("/members")
    Mono<Rendering> list(ServerWebExchange exchange) {
        MemberSearch search = search(FormData.query(exchange));
        return Mono.zip(Answer.of(directory.members(search)), taxonomies.in(Pages.language(exchange)))
                .flatMap(known -> {
                    Map<String, Object> model = new HashMap<>();
                    model.put("search", search);
                    model.put("found", known.getT1());
                    model.put("taxonomy", known.getT2());
                    return pages.page(exchange, "member/list", model);
                });
    }

    /** @return the page; the contacts only where they were asked for, since each reading is recorded */
    @GetMapping("/members/{id}")
    Mono<Rendering> member(@PathVariable UUID id, ServerWebExchange exchange) {
        boolean contacts = "show".equals(query(exchange).getFirst("contacts"));
        return show(exchange, id, contacts, FormErrors.none());
    }

    @PostMapping("/members/{id}/decision")
    Mono<Rendering> decide(@PathVariable UUID id, ServerWebExchange exchange) {
        return FormData.of(exchange).flatMap(form -> {
            Mono<Void> decided = directory
                    .member(id)
                    .flatMap(member -> directory.decide(member, form.text("decision"), form.text("comment")));
            return Answer.ofDone(decided).flatMap(answer -> switch (answer) {
                case Answer.Given<Boolean> done -> Mono.just(Pages.seeOther("/members/" + id));
                case Answer.Refused<Boolean>(Refusal refusal) ->
                    show(
                            exchange,
                            id,
                            false,
                            FormErrors.of(refusal, Map.of("decision", "decision", "comment", "comment")));
            });
        });
    }

    private Mono<Rendering> show(ServerWebExchange exchange, UUID id, boolean contacts, FormErrors errors) {
        return Mono.zip(directory.member(id), taxonomies.in(Pages.language(exchange)))
                .zipWhen(known ->
                        contacts ? contacts(known.getT1()) : Mono.just(Optional.<Answer<List<Contact>>>empty()))
                .flatMap(known -> {
                    Map<String, Object> model = new HashMap<>();
                    model.put(Pages.HERE, "/members/" + id);
                    model.put("member", known.getT1().getT1());
                    model.put("taxonomy", known.getT1().getT2());
                    model.put("contacts", known.getT2().orElse(null));
                    model.put("errors", errors);
                    return pages.page(
                            exchange,
                            errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK,
                            "member/profile",
                            model);
                });
    }

    private Mono<Optional<Answer<List<Contact>>>> contacts(MemberView member) {
        return Answer.of(directory.contacts(member)).map(Optional::of);
    }

    private static MultiValueMap<String, String> query(ServerWebExchange exchange) {
        return exchange.getRequest().getQueryParams();
    }

    private static MemberSearch search(FormData query) {
        return new MemberSearch(
                query.some("kind").orElse("organisations"),
                query.text("capability"),
                query.text("region"),
                query.text("language"),
                query.text("type"),
                query.text("q"),
                query.text("membership"),
                query.text("cursor"));
    }
}
