package kopir.notification.notice.web;

import java.util.List;
import java.util.UUID;
import kopir.notification.notice.Notice;
import kopir.notification.notice.VerificationCode;
import kopir.notification.notice.mongo.Notices;
import kopir.notification.notice.web.NoticeView.Genuine;
import kopir.notification.notice.web.NoticeView.Inbox;
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
@RequestMapping("/api/notices")
public final class NoticeController {
    private static final int LONGEST_PAGE = 100;

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
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw Problem.invalid("limit", "A page cannot have this length.", "1 to " + LONGEST_PAGE);
        }
        List<UUID> seats = seats(caller);
        // One more than asked for tells whether there is a next page.
        return notices.inbox(seats, Cursor.read(cursor), limit + 1)
                .collectList()
                .zipWith(notices.unread(seats), (found, unread) -> page(caller, found, limit, unread, language));
    }

    private ResponseEntity<Inbox> page(
            Caller caller, List<Notice> found, int limit, long unread, @Nullable String asked) {
        List<Notice> shown = found.subList(0, Math.min(limit, found.size()));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (found.size() > limit) {
            answer.header(
                    HttpHeaders.LINK,
                    "</api/notices?limit=%d&cursor=%s>; rel=\"next\"".formatted(limit, Cursor.behind(shown.getLast())));
        }
        return answer.body(new Inbox(
                shown.stream()
                        .map(notice -> NoticeView.of(notice, texts.of(notice.kind(), language(caller, notice, asked))))
                        .toList(),
                unread));
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
