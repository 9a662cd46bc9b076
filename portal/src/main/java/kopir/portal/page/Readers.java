package kopir.portal.page;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import kopir.portal.directory.Directory;
import kopir.portal.directory.Me;
import kopir.portal.service.OnBehalfOf;
import kopir.portal.service.ServiceProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Finds out who reads a page; while the directory is away, the answer it gave last in this session. */
public final class Readers {
    private static final String LAST = "kopir.reader";

    private final Directory directory;

    public Readers(Directory directory) {
        this.directory = directory;
    }

    public Mono<Reader> of(ServerWebExchange exchange) {
        return exchange.getPrincipal()
                .flatMap(person -> exchange.getSession())
                .flatMap(session -> signedIn(session, Zones.ofBrowser(exchange)))
                .defaultIfEmpty(Reader.visitor(Zones.ofBrowser(exchange)));
    }

    /** Whom this session showed its last page to, without asking anybody: for pages that must not fail themselves. */
    Mono<Reader> remembered(ServerWebExchange exchange) {
        return exchange.getSession()
                .flatMap(session -> Mono.justOrEmpty(session.<Reader>getAttribute(LAST)))
                .defaultIfEmpty(Reader.visitor(Zones.ofBrowser(exchange)));
    }

    /** Chooses one of several members to act for, until the session ends; ignored unless it is one of theirs. */
    public Mono<Void> actFor(ServerWebExchange exchange, UUID member) {
        return of(exchange)
                .filter(reader -> reader.members().contains(member))
                .flatMap(reader -> exchange.getSession())
                .doOnNext(session -> session.getAttributes().put(OnBehalfOf.MEMBER, member))
                .then();
    }

    private Mono<Reader> signedIn(WebSession session, ZoneId browsers) {
        return directory
                .me()
                .onErrorResume(ServiceProblem.class, problem -> withoutChoice(session, problem))
                .map(me -> reader(me, session.getAttribute(OnBehalfOf.MEMBER), browsers))
                .doOnNext(reader -> remember(session, reader))
                .onErrorResume(
                        ServiceProblem.class,
                        away -> Mono.just(session.getAttributeOrDefault(LAST, Reader.unknown(browsers))));
    }

    /** A choice that is not theirs any more must not lock them out. */
    private Mono<Me> withoutChoice(WebSession session, ServiceProblem problem) {
        return session.getAttributes().remove(OnBehalfOf.MEMBER) == null
                        || problem.refusal().isAway()
                ? Mono.error(problem)
                : directory.me();
    }

    private static void remember(WebSession session, Reader reader) {
        session.getAttributes().put(LAST, reader);
        if (reader.actingFor() != null) {
            session.getAttributes().put(OnBehalfOf.MEMBER, reader.actingFor());
        }
    }

    private static Reader reader(Me me, @Nullable UUID chosen, ZoneId browsers) {
        List<UUID> members = me.members();
        @Nullable UUID first = members.isEmpty() ? null : members.getFirst();
        @Nullable UUID actingFor = chosen != null && members.contains(chosen) ? chosen : first;
        @Nullable String chosenZone = me.contact() == null ? null : me.contact().timeZone();
        return new Reader(true, true, me.isCoordinator(), members, actingFor, Zones.known(chosenZone, browsers));
    }
}
