package kopir.portal.inbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kopir.portal.notification.Notices;
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

/** Which notices come by e-mail too. */
@Controller
public class PreferencePages {
    private final Notices notices;
    private final Pages pages;

    public PreferencePages(Notices notices, Pages pages) {
        this.notices = notices;
        this.pages = pages;
    }

    @GetMapping("/preferences")
    Mono<Rendering> preferences(ServerWebExchange exchange) {
        boolean saved = exchange.getRequest().getQueryParams().containsKey("saved");
        return show(exchange, saved, FormErrors.none());
    }

    @PostMapping("/preferences/{seat}")
    Mono<Rendering> changed(@PathVariable UUID seat, ServerWebExchange exchange) {
        return FormData.of(exchange)
                .flatMap(form -> Answer.ofDone(notices.prefer(seat, wishes(form))))
                .flatMap(answer -> switch (answer) {
                    case Answer.Given<Boolean> done -> Mono.just(Pages.seeOther("/preferences?saved=yes"));
                    case Answer.Refused<Boolean>(Refusal refusal) ->
                        show(exchange, false, FormErrors.of(refusal, Map.of()));
                });
    }

    /** Every kind the form showed: ticked or not. */
    private static Map<String, Boolean> wishes(FormData form) {
        List<String> ticked = form.all("email");
        Map<String, Boolean> wishes = new TreeMap<>();
        form.all("kind").forEach(kind -> wishes.put(kind, ticked.contains(kind)));
        return wishes;
    }

    private Mono<Rendering> show(ServerWebExchange exchange, boolean saved, FormErrors errors) {
        return Answer.of(notices.preferences()).flatMap(preferences -> {
            Map<String, Object> model = new HashMap<>();
            model.put(Pages.HERE, "/preferences");
            model.put("preferences", preferences);
            model.put("saved", saved);
            model.put("errors", errors);
            return pages.page(
                    exchange,
                    errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK,
                    "inbox/preferences",
                    model);
        });
    }
}
