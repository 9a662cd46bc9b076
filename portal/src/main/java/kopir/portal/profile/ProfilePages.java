package kopir.portal.profile;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import kopir.portal.directory.Directory;
import kopir.portal.directory.Me;
import kopir.portal.directory.MemberView;
import kopir.portal.directory.Taxonomies;
import kopir.portal.page.FormData;
import kopir.portal.page.FormErrors;
import kopir.portal.page.Pages;
import kopir.portal.page.Readers;
import kopir.portal.service.Answer;
import kopir.portal.service.Refusal;
import kopir.portal.service.ServiceProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** One's own profile, who can see it, and everything held about oneself to take away. */
@Controller
public class ProfilePages {
    private final Directory directory;
    private final Taxonomies taxonomies;
    private final Readers readers;
    private final Pages pages;

    public ProfilePages(Directory directory, Taxonomies taxonomies, Readers readers, Pages pages) {
        this.directory = directory;
        this.taxonomies = taxonomies;
        this.readers = readers;
        this.pages = pages;
    }

    @GetMapping("/profile")
    Mono<Rendering> profile(ServerWebExchange exchange) {
        return show(exchange, FormErrors.none());
    }

    @PostMapping("/profile/submission")
    Mono<Rendering> submit(ServerWebExchange exchange) {
        return after(exchange, directory::submit);
    }

    @PostMapping("/profile/confirmation")
    Mono<Rendering> confirm(ServerWebExchange exchange) {
        return FormData.of(exchange)
                .flatMap(form -> after(exchange, member -> directory.confirm(member, form.text("capability"))));
    }

    /** For people who act for several members. */
    @PostMapping("/profile/acting-for")
    Mono<Rendering> actFor(ServerWebExchange exchange) {
        return FormData.of(exchange)
                .flatMap(form -> Mono.justOrEmpty(form.id("member")))
                .flatMap(member -> readers.actFor(exchange, member))
                .thenReturn(Pages.seeOther("/profile"));
    }

    @GetMapping("/profile/visibility")
    Mono<Rendering> whoSees(ServerWebExchange exchange) {
        return directory.whoSees().flatMap(sees -> pages.page(exchange, "profile/visibility", Map.of("sees", sees)));
    }

    @GetMapping("/profile/export")
    Mono<ResponseEntity<byte[]>> export() {
        return directory
                .export()
                .map(record -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"kopir.json\"")
                        .body(record));
    }

    private Mono<Rendering> after(ServerWebExchange exchange, Function<MemberView, Mono<Void>> command) {
        Mono<Void> done = directory
                .me()
                .mapNotNull(Me::member)
                .switchIfEmpty(Mono.error(() -> new ServiceProblem(Refusal.absent())))
                .flatMap(command);
        return Answer.ofDone(done).flatMap(answer -> switch (answer) {
            case Answer.Given<Boolean> ok -> Mono.just(Pages.seeOther("/profile"));
            case Answer.Refused<Boolean>(Refusal refusal) -> show(exchange, errors(refusal));
        });
    }

    /** Each thing that an unfinished profile lacks, since the page that shows it has none of the fields. */
    private static FormErrors errors(Refusal refusal) {
        FormErrors errors = FormErrors.of(refusal, Map.of());
        for (String missing : refusal.texts("missing")) {
            errors = errors.and(FormErrors.FORM, "problem.field." + missing);
        }
        return errors;
    }

    private Mono<Rendering> show(ServerWebExchange exchange, FormErrors errors) {
        return Mono.zip(directory.me(), taxonomies.in(Pages.language(exchange))).flatMap(known -> {
            Map<String, Object> model = new HashMap<>();
            model.put(Pages.HERE, "/profile");
            model.put("me", known.getT1());
            model.put("member", known.getT1().member());
            model.put("taxonomy", known.getT2());
            model.put("errors", errors);
            return pages.page(
                    exchange, errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK, "profile/own", model);
        });
    }
}
