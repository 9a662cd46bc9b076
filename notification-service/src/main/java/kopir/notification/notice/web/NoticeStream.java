package kopir.notification.notice.web;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kopir.platform.http.Caller;
import kopir.platform.http.Caller.HeldSeat;
import kopir.platform.http.Seats;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Says "something new" to an open page and nothing else: the page then asks for the inbox, where the policy is. The
 * stream ends when the caller's seats change, so that nobody listens with a seat that was taken away.
 */
@RestController
public final class NoticeStream {
    /** A beat keeps proxies from closing the line and is when the seats are looked at. */
    private final Duration beat;

    private final Arrivals arrivals;
    private final Seats seats;
    private final Sinks.Empty<Void> closing = Sinks.empty();

    public NoticeStream(Arrivals arrivals, Seats seats, Duration beat) {
        this.arrivals = arrivals;
        this.seats = seats;
        this.beat = beat;
    }

    /** @param lastEvent sent by a browser that lost the line: something may have come meanwhile, so it is told at once */
    @GetMapping(path = "/api/notices/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<String>> stream(
            Caller caller, @RequestHeader(value = "Last-Event-ID", required = false) @Nullable String lastEvent) {
        Set<UUID> mine = Set.copyOf(NoticeController.seats(caller));
        Flux<ServerSentEvent<String>> missed = lastEvent == null ? Flux.empty() : Flux.just(somethingNew(lastEvent));
        Flux<ServerSentEvent<String>> news = arrivals.all()
                .filter(arrival -> mine.contains(arrival.seat()))
                .map(arrival -> somethingNew(Long.toString(arrival.made().toEpochMilli())));
        Flux<ServerSentEvent<String>> beats =
                Flux.interval(beat).onBackpressureDrop().map(_ -> alive());
        return Flux.merge(missed, news, beats)
                .takeUntilOther(closing.asMono())
                .concatMap(event -> stillHeld(caller, mine).map(held -> new Signal(held, event)))
                .takeWhile(Signal::held)
                .map(Signal::event);
    }

    /** Before the server waits for open requests to end: a stream would keep it waiting for as long as it is allowed to. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing.tryEmitEmpty();
    }

    private record Signal(boolean held, ServerSentEvent<String> event) {}

    /** Not held any more where the store cannot say: the page connects again when it can. */
    private Mono<Boolean> stillHeld(Caller caller, Set<UUID> mine) {
        return seats.heldBy(caller.person())
                .map(HeldSeat::id)
                .collect(Collectors.toSet())
                .map(mine::equals)
                .onErrorReturn(false);
    }

    private static ServerSentEvent<String> somethingNew(String id) {
        return ServerSentEvent.<String>builder()
                .id(id)
                .event("notice")
                .data("new")
                .build();
    }

    private static ServerSentEvent<String> alive() {
        return ServerSentEvent.<String>builder().comment("").build();
    }
}
