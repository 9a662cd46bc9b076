package kopir.notification.delivery;

import reactor.core.publisher.Mono;

/** The mail server outside. */
public interface Post {
    /** Hands a message over; trouble is an answer, not an error. */
    Mono<Answer> send(Mail mail);

    enum Answer {
        /** It has the message. */
        TAKEN,
        /** It says no to this message or its recipient, and would again. */
        REFUSED,
        /** It could not be reached or did not take messages just now. */
        AWAY
    }
}
