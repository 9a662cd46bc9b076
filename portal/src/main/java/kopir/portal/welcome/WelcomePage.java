package kopir.portal.welcome;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kopir.portal.directory.Directory;
import kopir.portal.directory.MemberSearch;
import kopir.portal.directory.MemberView;
import kopir.portal.directory.MembersPage;
import kopir.portal.directory.Taxonomies;
import kopir.portal.matching.Desk;
import kopir.portal.matching.Matching;
import kopir.portal.notification.Notices;
import kopir.portal.page.Pages;
import kopir.portal.page.Reader;
import kopir.portal.page.Readers;
import kopir.portal.service.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The start page. */
@Controller
public class WelcomePage {
    private final Readers readers;
    private final Directory directory;
    private final Matching matching;
    private final Desk desk;
    private final Notices notices;
    private final Taxonomies taxonomies;
    private final Pages pages;

    public WelcomePage(
            Readers readers,
            Directory directory,
            Matching matching,
            Desk desk,
            Notices notices,
            Taxonomies taxonomies,
            Pages pages) {
        this.readers = readers;
        this.directory = directory;
        this.matching = matching;
        this.desk = desk;
        this.notices = notices;
        this.taxonomies = taxonomies;
        this.pages = pages;
    }

    @GetMapping("/")
    Mono<Rendering> welcome(ServerWebExchange exchange) {
        return readers.of(exchange)
                .flatMap(reader -> !reader.signedIn() || reader.withoutSeat()
                        ? pages.page(
                                exchange, reader.signedIn() ? "welcome/newcomer" : "welcome/visitor", said(exchange))
                        : start(exchange, reader));
    }

    private Mono<Rendering> start(ServerWebExchange exchange, Reader reader) {
        return Mono.zip(waiting(reader), taxonomies.in(Pages.language(exchange)))
                .flatMap(known -> {
                    Map<String, Object> model = said(exchange);
                    model.put("waiting", known.getT1());
                    model.put("taxonomy", known.getT2());
                    return pages.page(exchange, "welcome/start", model);
                });
    }

    private Mono<Waiting> waiting(Reader reader) {
        return Mono.zip(
                        Answer.of(directory.me()),
                        Answer.of(reader.member() ? matching.requests() : Mono.just(List.of())),
                        Answer.of(reader.member() ? matching.introductions() : Mono.just(List.of())),
                        Answer.of(reader.coordinator() ? desk.queue() : Mono.just(List.of())),
                        Answer.of(reader.coordinator() ? unverified() : Mono.just(List.<MemberView>of())),
                        Answer.of(notices.inbox()))
                .map(known -> new Waiting(
                        known.getT1(), known.getT2(), known.getT3(), known.getT4(), known.getT5(), known.getT6()));
    }

    private Mono<List<MemberView>> unverified() {
        return Flux.just("organisations", "experts")
                .concatMap(kind -> directory.members(MemberSearch.waiting(kind)))
                .concatMapIterable(MembersPage::members)
                .collectList();
    }

    private static Map<String, Object> said(ServerWebExchange exchange) {
        MultiValueMap<String, String> query = exchange.getRequest().getQueryParams();
        Map<String, Object> model = new HashMap<>();
        model.put("signInFailed", "failed".equals(query.getFirst("sign-in")));
        model.put("justAccepted", query.containsKey("welcome"));
        return model;
    }
}
