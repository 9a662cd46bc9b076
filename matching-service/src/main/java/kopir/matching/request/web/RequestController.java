package kopir.matching.request.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import kopir.contracts.RequestEvent.CloseReason;
import kopir.contracts.RequestEvent.Status;
import kopir.matching.decision.Decision;
import kopir.matching.decision.web.Refusals;
import kopir.matching.member.Network;
import kopir.matching.request.AskForPartner;
import kopir.matching.request.Origin;
import kopir.matching.request.Page;
import kopir.matching.request.Request;
import kopir.matching.request.Wish;
import kopir.matching.request.WriteOwnRequest;
import kopir.matching.request.mongo.Requests;
import kopir.matching.web.MemberNames;
import kopir.matching.web.Pages;
import kopir.matching.web.ReadersLanguage;
import kopir.platform.delivery.Stored;
import kopir.platform.http.Caller;
import kopir.platform.http.ETag;
import kopir.platform.http.IdempotencyKey;
import kopir.platform.http.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Requests: a member's own, to write and follow; for coordinators all but drafts, to read and close. */
@RestController
@RequestMapping("/api/requests")
public final class RequestController {
    private final Requests requests;
    private final AskForPartner ask;
    private final WriteOwnRequest write;
    private final Refusals refusals;
    private final WishReader wishes;
    private final RequestViews views;
    private final Supplier<UUID> ids;
    private final Clock clock;

    public RequestController(
            Requests requests,
            AskForPartner ask,
            WriteOwnRequest write,
            Refusals refusals,
            MemberNames names,
            Network network,
            Supplier<UUID> ids,
            Clock clock) {
        this.requests = requests;
        this.ask = ask;
        this.write = write;
        this.refusals = refusals;
        this.wishes = new WishReader(network, clock);
        this.views = new RequestViews(network, names);
        this.ids = ids;
        this.clock = clock;
    }

    @PostMapping
    Mono<ResponseEntity<RequestView>> ask(
            Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody RequestInput input,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted) {
        UUID member = caller.mustActForMember();
        UUID id = IdempotencyKey.of(caller, key, ids.get()).id();
        Wish wish = wishes.read(input, member);
        Origin origin = new Origin(id, member, clock.instant(), IdempotencyKey.fingerprint(input));
        return ask.ask(origin, wish, input.isDraft())
                .flatMap(decision -> own(decision, caller, accepted))
                .map(view -> ResponseEntity.status(HttpStatus.CREATED)
                        .eTag(ETag.of(view.version()))
                        .header("Location", "/api/requests/" + view.id())
                        .body(view));
    }

    @GetMapping
    Mono<ResponseEntity<List<RequestView>>> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted) {
        Page page = Pages.of(cursor, limit);
        @Nullable Status wanted = status(status);
        String path = wanted == null ? "/api/requests" : "/api/requests?status=" + status;
        String language = ReadersLanguage.of(accepted);
        if (caller.isCoordinator()) {
            return list(requests.pageOfAll(wanted, page), page, path, one -> views.forCoordinators(one, language));
        }
        UUID member = caller.mustActForMember();
        return list(requests.pageOf(member, wanted, page), page, path, views::own);
    }

    private static Mono<ResponseEntity<List<RequestView>>> list(
            Flux<Stored<Request>> found,
            Page page,
            String path,
            java.util.function.Function<Stored<Request>, RequestView> view) {
        return found.collectList().map(items -> Pages.answer(items, page, path, RequestController::place, view));
    }

    private static Page.Last place(Stored<Request> stored) {
        return new Page.Last(stored.state().origin().createdAt(), stored.id());
    }

    private static @Nullable Status status(@Nullable String code) {
        if (code == null || code.isEmpty()) {
            return null;
        }
        for (Status status : Status.values()) {
            if (status.name().toLowerCase(Locale.ROOT).equals(code)) {
                return status;
            }
        }
        throw Problem.invalid(
                "status", "This status is not known.", List.of("draft", "submitted", "returned", "open", "closed"));
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<RequestView>> one(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted) {
        return readable(caller, id)
                .map(stored -> view(caller, stored, accepted))
                .map(view -> ResponseEntity.ok().eTag(ETag.of(view.version())).body(view));
    }

    @PutMapping("/{id}")
    Mono<ResponseEntity<RequestView>> change(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody RequestInput input,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted) {
        UUID member = caller.mustActForMember();
        Wish wish = wishes.read(input, member);
        return write.change(id, member, ETag.required(ifMatch), wish)
                .flatMap(decision -> own(decision, caller, accepted))
                .map(view -> ResponseEntity.ok().eTag(ETag.of(view.version())).body(view));
    }

    @PostMapping("/{id}/submission")
    Mono<RequestView> submit(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted) {
        return write.submit(id, caller.mustActForMember()).flatMap(decision -> own(decision, caller, accepted));
    }

    @DeleteMapping("/{id}")
    Mono<ResponseEntity<Void>> withdraw(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted) {
        return write.withdraw(id, caller.mustActForMember())
                .flatMap(decision -> refusals.orProblem(decision, caller, ReadersLanguage.of(accepted)))
                .map(_ -> ResponseEntity.noContent().build());
    }

    /** Why it is over: its member says fulfilled or withdrawn, coordinators also that no partner was found. */
    record Closure(@Nullable CloseReason reason) {}

    @PostMapping("/{id}/closure")
    Mono<RequestView> close(
            Caller caller,
            @PathVariable UUID id,
            @RequestBody Closure closure,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted) {
        List<CloseReason> accept = caller.isCoordinator()
                ? List.of(CloseReason.FULFILLED, CloseReason.WITHDRAWN, CloseReason.NO_PARTNER_FOUND)
                : List.of(CloseReason.FULFILLED, CloseReason.WITHDRAWN);
        CloseReason reason = closure.reason();
        return readable(caller, id).flatMap(_ -> {
            if (reason == null || !accept.contains(reason)) {
                throw Problem.invalid("reason", "This cannot be the reason.", accept);
            }
            return write.close(id, reason)
                    .flatMap(decision -> refusals.orProblem(decision, caller, ReadersLanguage.of(accepted)))
                    .map(stored -> view(caller, stored, accepted));
        });
    }

    /** The request, if the caller may read it; hidden and absent are the same. */
    private Mono<Stored<Request>> readable(Caller caller, UUID id) {
        caller.mustActOrCoordinate();
        return requests.find(id)
                .filter(stored -> caller.actsFor(stored.state().origin().member())
                        || caller.isCoordinator() && !(stored.state() instanceof Request.Draft))
                .switchIfEmpty(Mono.error(Problem::notFound));
    }

    private RequestView view(Caller caller, Stored<Request> stored, @Nullable String accepted) {
        return caller.isCoordinator() ? views.forCoordinators(stored, ReadersLanguage.of(accepted)) : views.own(stored);
    }

    private Mono<RequestView> own(Decision<Stored<Request>> decision, Caller caller, @Nullable String accepted) {
        return refusals.orProblem(decision.map(views::own), caller, ReadersLanguage.of(accepted));
    }
}
