package kopir.portal.welcome;

import java.util.Map;
import kopir.portal.page.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The start page. */
@Controller
public class WelcomePage {
    private final Pages pages;

    public WelcomePage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/")
    Mono<Rendering> welcome(ServerWebExchange exchange) {
        boolean failed = "failed".equals(exchange.getRequest().getQueryParams().getFirst("sign-in"));
        return pages.page(exchange, "welcome", Map.of("signInFailed", failed));
    }
}
