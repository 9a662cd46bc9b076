package kopir.matching.member.kafka;

import kopir.contracts.ReferenceEvent;
import kopir.matching.member.Network;
import kopir.matching.member.mongo.LearntLists;
import kopir.platform.delivery.EventHandler;
import kopir.platform.delivery.Received;
import reactor.core.publisher.Mono;

/** The taxonomy and the regions as published; a new list may change every ranking. */
public final class ListEvents implements EventHandler {
    private final LearntLists lists;
    private final Network network;
    private final Runnable rematch;

    /** @param rematch asks for all standing requests to be matched, soon and in the background */
    public ListEvents(LearntLists lists, Network network, Runnable rematch) {
        this.lists = lists;
        this.network = network;
        this.rematch = rematch;
    }

    @Override
    public Mono<Handled> handle(Received received) {
        return received.event() instanceof ReferenceEvent list ? take(list) : Mono.just(Handled.IGNORED);
    }

    // Taken before it is kept: a list that cannot be used must not be found in the store by every later start.
    private Mono<Handled> take(ReferenceEvent list) {
        return Mono.fromCallable(() -> network.take(list))
                .flatMap(news -> lists.keep(list).doOnNext(handled -> {
                    if (news || handled == Handled.APPLIED) {
                        rematch.run();
                    }
                }));
    }
}
