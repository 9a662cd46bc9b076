package kopir.directory.me;

import kopir.directory.seat.Contact;
import kopir.directory.seat.SeatDecision;
import kopir.directory.seat.mongo.SeatDocuments;
import kopir.platform.http.Caller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A person changes how they are reached: one person, one contact, whatever they act for. */
public final class ChangeOwnContact {
    private final SeatDocuments seats;

    public ChangeOwnContact(SeatDocuments seats) {
        this.seats = seats;
    }

    /** One seat after the other. If the process dies in between, sending the same again changes the rest. */
    public Mono<Void> change(Caller caller, Contact contact, String language) {
        return Flux.fromIterable(caller.seats())
                .concatMap(held -> seats.change(held.id(), seat -> {
                    var after = seat.with(contact, language);
                    return after.equals(seat) ? new SeatDecision.Unchanged() : new SeatDecision.Change(after);
                }))
                .then();
    }
}
