package kopir.portal.exclusion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import kopir.portal.directory.Directory;
import kopir.portal.directory.MemberSearch;
import kopir.portal.directory.MemberView;
import kopir.portal.directory.MembersPage;
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
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The member's own list, and adding to it by searching for a name. */
@Controller
public class ExclusionPages {
    private static final Map<String, String> FIELDS = Map.of("other", "other", "member", "first", "reason", "reason");

    private static final int AT_ONCE = 10;

    private final Matching matching;
    private final Directory directory;
    private final Pages pages;
    private final Supplier<UUID> ids;

    public ExclusionPages(Matching matching, Directory directory, Pages pages, Supplier<UUID> ids) {
        this.matching = matching;
        this.directory = directory;
        this.pages = pages;
        this.ids = ids;
    }

    /** What is searched for: coordinators look for both of a pair. */
    private record Names(String one, String two) {
        static final Names NONE = new Names("", "");

        static Names of(FormData form) {
            return new Names(form.text("q"), form.text("q2"));
        }
    }

    @GetMapping("/exclusions")
    Mono<Rendering> list(ServerWebExchange exchange) {
        FormData query = FormData.query(exchange);
        return show(exchange, Names.of(query), FormErrors.none());
    }

    @PostMapping("/exclusions")
    Mono<Rendering> add(ServerWebExchange exchange) {
        return FormData.of(exchange).flatMap(form -> {
            if (form.id("other").isEmpty() || !form.has("reason")) {
                String wrong = form.id("other").isEmpty() ? "other" : "reason";
                return show(exchange, Names.of(form), FormErrors.of(wrong, "problem.field." + wrong));
            }
            UUID key = form.id("key").orElseGet(ids);
            return after(
                    exchange,
                    Names.of(form),
                    matching.exclude(
                            form.id("first").orElse(null), form.id("other").get(), form.text("reason"), key));
        });
    }

    @PostMapping("/exclusions/{id}/lifting")
    Mono<Rendering> lift(@PathVariable UUID id, ServerWebExchange exchange) {
        return after(exchange, Names.NONE, matching.liftExclusion(id));
    }

    private Mono<Rendering> after(ServerWebExchange exchange, Names search, Mono<Void> command) {
        return Answer.ofDone(command).flatMap(answer -> switch (answer) {
            case Answer.Given<Boolean> done -> Mono.just(Pages.seeOther("/exclusions"));
            case Answer.Refused<Boolean>(Refusal refusal) -> show(exchange, search, FormErrors.of(refusal, FIELDS));
        });
    }

    private Mono<Rendering> show(ServerWebExchange exchange, Names search, FormErrors errors) {
        return Mono.zip(Answer.of(matching.exclusions()), Answer.of(found(search)))
                .flatMap(known -> {
                    Map<String, Object> model = new HashMap<>();
                    model.put(Pages.HERE, "/exclusions");
                    model.put("exclusions", known.getT1());
                    model.put("found", known.getT2());
                    model.put("q", search.one());
                    model.put("q2", search.two());
                    model.put("key", ids.get());
                    model.put("errors", errors);
                    return pages.page(
                            exchange,
                            errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK,
                            "exclusion/list",
                            model);
                });
    }

    private Mono<List<MemberView>> found(Names search) {
        return Flux.just(search.one(), search.two())
                .filter(name -> !name.isEmpty())
                .concatMap(name -> Flux.just("organisations", "experts")
                        .concatMap(kind -> directory.members(MemberSearch.named(kind, name))))
                .concatMapIterable(MembersPage::members)
                .distinct(MemberView::id)
                .take(AT_ONCE)
                .collectList();
    }
}
