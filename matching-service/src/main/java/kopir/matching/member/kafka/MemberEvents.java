package kopir.matching.member.kafka;

import java.util.UUID;
import java.util.function.Function;
import kopir.contracts.MemberEvent;
import kopir.matching.member.Network;
import kopir.matching.member.mongo.LearntMembers;
import kopir.platform.delivery.EventHandler;
import kopir.platform.delivery.Received;
import reactor.core.publisher.Mono;

/**
 * Members' events of the consumer group: kept in the store, taken into this instance's memory at once, and then matched
 * against the requests that stand.
 */
public final class MemberEvents implements EventHandler {
    private final LearntMembers members;
    private final Network network;
    private final Runnable rematch;
    private final Function<UUID, Mono<Void>> forget;

    /**
     * @param rematch asks for all standing requests to be matched, soon and in the background
     * @param forget removes all that this service holds of a member, and says so when done; safe to repeat
     */
    public MemberEvents(LearntMembers members, Network network, Runnable rematch, Function<UUID, Mono<Void>> forget) {
        this.members = members;
        this.network = network;
        this.rematch = rematch;
        this.forget = forget;
    }

    @Override
    public Mono<Handled> handle(Received received) {
        return received.event() instanceof MemberEvent news ? take(news) : Mono.just(Handled.IGNORED);
    }

    private Mono<Handled> take(MemberEvent news) {
        return members.keep(news).flatMap(handled -> afterwards(news).thenReturn(handled));
    }

    // The tombstone is kept first: dying after it, the event comes again and the rest is done then, whatever the
    // version says.
    private Mono<Void> afterwards(MemberEvent news) {
        network.take(news);
        rematch.run();
        return news instanceof MemberEvent.Erased erased ? forget.apply(erased.member()) : Mono.empty();
    }
}
