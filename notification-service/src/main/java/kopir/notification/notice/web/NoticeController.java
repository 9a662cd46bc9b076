package kopir.notification.notice.web;

import java.util.List;
import java.util.UUID;
import kopir.notification.notice.Notice;
import kopir.notification.notice.VerificationCode;
import kopir.notification.notice.mongo.Notices;
import kopir.notification.notice.web.NoticeView.Genuine;
import kopir.notification.notice.web.NoticeView.Inbox;
import kopir.notification.paging.Place;
import kopir.notification.paging.web.Paging;
import kopir.notification.wording.Languages;
import kopir.notification.wording.NoticeTexts;
import kopir.platform.http.Caller;
import kopir.platform.http.Caller.HeldSeat;
import kopir.platform.http.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The inbox: for whoever holds a seat, about the notices of their seats. */
@RestController
@RequestMapping(NoticeController.PATH)
public final class NoticeController {
    static final String PATH = "/api/notices";

    private final Notices notices;
    private final NoticeTexts texts;

    public NoticeController(Notices notices, NoticeTexts texts) {
        this.notices = notices;
        this.texts = texts;
    }

    /**
     * A page of the inbox, newest first; the {@code Link} header leads to the next.
     *
     * @param language of the sentences; without it the language of the reader's seat
     */
    @GetMapping
    Mono<ResponseEntity<Inbox>> inbox(
            Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit,
            @RequestHeader(value = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        Paging paging = Paging.of(cursor, limit);
        List<UUID> seats = seats(caller);
        return notices.inbox(seats, paging.behind(), paging.toRead())
                .collectList()
                .zipWith(
                        notices.unread(seats),
                        (read, unread) -> paging.answer(PATH, read, NoticeController::place)
                                .body(new Inbox(views(caller, paging.shown(read), language), unread)));
    }

    private static Place place(Notice notice) {
        return new Place(notice.at(), notice.id());
    }

    private List<NoticeView> views(Caller caller, List<Notice> shown, @Nullable String asked) {
        return shown.stream()
                .map(notice -> NoticeView.of(notice, texts.of(notice.kind(), language(caller, notice, asked))))
                .toList();
    }

    private static String language(Caller caller, Notice notice, @Nullable String asked) {
        return Languages.asked(asked)
                .orElseGet(() -> caller.seats().stream()
                        .filter(seat -> seat.id().equals(notice.seat()))
                        .map(HeldSeat::language)
                        .findFirst()
                        .orElse("en"));
    }

    /** Marks one as read; again changes nothing. 404 for another's notice as for none. */
    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> read(Caller caller, @PathVariable UUID id) {
        return notices.markRead(id, seats(caller))
                .flatMap(found -> found ? Mono.empty() : Mono.error(Problem.notFound()));
    }

    /** Whether a message is genuine: answered to its recipient alone, to everyone else as if there were no such code. */
    @GetMapping("/verification")
    Mono<Genuine> verification(Caller caller, @RequestParam String code) {
        return Mono.justOrEmpty(VerificationCode.read(code))
                .flatMap(read -> notices.withCode(read, seats(caller)).next())
                .map(notice -> new Genuine(notice.kind(), notice.at()))
                .switchIfEmpty(Mono.error(Problem::notFound));
    }

    static List<UUID> seats(Caller caller) {
        return caller.seats().stream().map(HeldSeat::id).toList();
    }
}
