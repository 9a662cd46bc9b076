package kopir.matching.web;

import java.util.UUID;
import kopir.matching.member.Network;
import kopir.platform.http.Caller.HeldSeat;
import kopir.platform.http.Problem;
import kopir.platform.http.Seats;
import reactor.core.publisher.Flux;

/**
 * Lets nobody in before all that was learnt earlier is in memory again: an answer given by a network that is half there
 * would be wrong, a member's card hidden or its membership unknown.
 */
public final class CallersOfAWholeNetwork implements Seats {
    private static final int SOON = 2;

    private final Seats seats;
    private final Network network;

    public CallersOfAWholeNetwork(Seats seats, Network network) {
        this.seats = seats;
        this.network = network;
    }

    /** @throws Problem 503 in the Flux, while the network is not whole */
    @Override
    public Flux<HeldSeat> heldBy(UUID person) {
        return network.isRecalled()
                ? seats.heldBy(person)
                : Flux.error(Problem.unavailable(
                        "being-set-up", "We have just started. Please try again in a moment.", SOON));
    }
}
