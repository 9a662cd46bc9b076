package kopir.directory.grant.kafka;

import kopir.contracts.IntroductionEvent;
import kopir.directory.grant.OpenContacts;
import kopir.platform.delivery.EventHandler;
import kopir.platform.delivery.Received;
import reactor.core.publisher.Mono;

/** Follows introductions as far as they concern contacts. */
public final class IntroductionEvents implements EventHandler {
    private final OpenContacts contacts;

    public IntroductionEvents(OpenContacts contacts) {
        this.contacts = contacts;
    }

    /**
     * A concluded introduction leaves the contacts open: the two know each other now. Each of them can close them at any
     * time.
     */
    @Override
    public Mono<Handled> handle(Received received) {
        if (!(received.event() instanceof IntroductionEvent news)) {
            return Mono.just(Handled.IGNORED);
        }
        return switch (news) {
            case IntroductionEvent.Agreed agreed -> contacts.agreed(agreed.introduction());
            case IntroductionEvent.Revoked revoked -> contacts.revoked(revoked.introduction());
            case IntroductionEvent.Offered _,
                    IntroductionEvent.Connected _,
                    IntroductionEvent.Declined _,
                    IntroductionEvent.Expired _,
                    IntroductionEvent.OutcomeReported _,
                    IntroductionEvent.Concluded _ -> Mono.just(Handled.IGNORED);
        };
    }
}
