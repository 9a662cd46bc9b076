package kopir.portal.demo;

import java.util.List;
import java.util.Map;
import kopir.portal.demo.DemoMailbox.Mail;
import kopir.portal.page.Pages;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Who one can be in the demonstration, and the mailbox. */
@Controller
public class DemoPages {
    private final Pages pages;
    private final DemoMailbox mailbox;

    DemoPages(Pages pages, DemoMailbox mailbox) {
        this.pages = pages;
        this.mailbox = mailbox;
    }

    @GetMapping("/demo")
    Mono<Rendering> demo(ServerWebExchange exchange) {
        return pages.page(exchange, "demo/demo", Map.of());
    }

    @GetMapping(path = "/demo/mail", produces = MediaType.TEXT_HTML_VALUE)
    Mono<Rendering> mail(ServerWebExchange exchange) {
        return mails().map(mails -> mails.reversed().stream().map(ShownMail::of).toList())
                .flatMap(mails -> pages.page(exchange, "demo/mail", Map.of("mails", mails)));
    }

    /** The same for programs, the oldest first. */
    @GetMapping(path = "/demo/mail", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Mono<List<Mail>> mailForPrograms() {
        return mails();
    }

    private Mono<List<Mail>> mails() {
        return Mono.fromCallable(mailbox::mails).subscribeOn(Schedulers.boundedElastic());
    }
}
