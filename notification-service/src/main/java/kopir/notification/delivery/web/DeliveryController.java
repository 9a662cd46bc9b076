package kopir.notification.delivery.web;

import java.util.List;
import java.util.UUID;
import kopir.notification.delivery.Delivery;
import kopir.notification.delivery.mongo.Deliveries;
import kopir.notification.paging.Place;
import kopir.notification.paging.web.Paging;
import kopir.platform.delivery.Stored;
import kopir.platform.http.Caller;
import kopir.platform.http.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** For operators: to see that messages go out, and why one did not. */
@RestController
public final class DeliveryController {
    private static final String PATH = "/api/deliveries";

    private final Deliveries deliveries;

    public DeliveryController(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** Newest first; the {@code Link} header leads to the next page. */
    @GetMapping(PATH)
    Mono<ResponseEntity<DeliveryView.Page>> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (!caller.isOperator()) {
            throw Problem.forbidden();
        }
        Paging paging = Paging.of(cursor, limit);
        return deliveries.newest(paging.behind(), paging.toRead()).collectList().map(read -> page(paging, read));
    }

    private static ResponseEntity<DeliveryView.Page> page(Paging paging, List<Stored<Delivery>> read) {
        return paging.answer(PATH, read, DeliveryController::place)
                .body(new DeliveryView.Page(paging.shown(read).stream()
                        .map(stored -> DeliveryView.of(stored.state()))
                        .toList()));
    }

    private static Place place(Stored<Delivery> stored) {
        return new Place(stored.state().letter().at(), UUID.fromString(stored.id()));
    }
}
