package kopir.notification.unsubscribe.web;

import java.util.UUID;
import kopir.notification.key.mongo.StoredKey;
import kopir.notification.preference.Preferences;
import kopir.notification.preference.mongo.PreferenceStore;
import kopir.notification.unsubscribe.UnsubscribeToken;
import kopir.notification.wording.Languages;
import kopir.notification.wording.UnsubscribePages;
import kopir.platform.seat.ProjectedSeats;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * {@code GET} asks, {@code POST} does: programs that look at every link in a mail must not unsubscribe anybody. A mail
 * program's one-click {@code POST} (RFC 8058) and the page's button do the same. A wrong link is answered like a right one.
 */
@RestController
@RequestMapping("/unsubscribe/{token}")
public final class UnsubscribeController {
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final String NOTHING_FROM_OUTSIDE =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'";

    private final StoredKey key;
    private final PreferenceStore preferences;
    private final ProjectedSeats seats;
    private final UnsubscribePages pages;

    public UnsubscribeController(
            StoredKey key, PreferenceStore preferences, ProjectedSeats seats, UnsubscribePages pages) {
        this.key = key;
        this.preferences = preferences;
        this.seats = seats;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<String> ask(
            @PathVariable String token,
            @RequestHeader(value = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        return page(pages.question(Languages.asked(language).orElse("en")));
    }

    @PostMapping
    Mono<ResponseEntity<String>> unsubscribe(
            @PathVariable String token,
            @RequestHeader(value = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        return key.get()
                .flatMap(signing -> Mono.justOrEmpty(UnsubscribeToken.read(token, signing)))
                .flatMap(this::switchOff)
                .then(Mono.fromSupplier(
                        () -> page(pages.done(Languages.asked(language).orElse("en")))));
    }

    private Mono<Void> switchOff(UUID seat) {
        return seats.find(seat)
                .flatMap(found -> preferences.change(seat, found.member(), _ -> Preferences.NOTHING))
                .then();
    }

    private static ResponseEntity<String> page(String html) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .header("Content-Security-Policy", NOTHING_FROM_OUTSIDE)
                .body(html);
    }
}
