package kopir.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The life of one message: queued, reserved before each attempt, then sent, or failed and tried again, or given up, or
 * withheld because it should not be sent any more.
 */
public sealed interface Delivery {
    Letter letter();

    /** Somebody has to do something about it, from {@link #due()} on. */
    sealed interface Open extends Delivery {
        /** How often sending was begun. */
        int attempts();

        /** From when on it may be taken. */
        Instant due();

        /**
         * Takes it for one attempt, or gives it up because its day is over.
         *
         * @param lease how long the attempt is left alone
         * @return empty where it is not due: it was just taken, or its next attempt is to come
         */
        default Optional<Taken> take(Instant now, Duration lease) {
            if (now.isBefore(due())) {
                return Optional.empty();
            }
            return Optional.of(
                    now.isBefore(letter().deadline())
                            ? new Reserved(letter(), attempts() + 1, now.plus(lease))
                            : new GivenUp(letter(), attempts(), GivenUp.Reason.TOO_LATE));
        }
    }

    /** What taking an open one leads to. */
    sealed interface Taken extends Delivery {}

    /** Nobody tried yet. */
    record Queued(Letter letter, Instant due) implements Open {
        @Override
        public int attempts() {
            return 0;
        }
    }

    /**
     * One process is sending it. If that process dies it becomes due again: whether the server had it already cannot be
     * known then.
     */
    record Reserved(Letter letter, int attempts, Instant due) implements Open, Taken {
        /** The mail server took it. */
        public Sent sent(Instant at) {
            return new Sent(letter, attempts, at);
        }

        /** Something was away. */
        public Failed failed(Failed.Why why, Instant next) {
            return new Failed(letter, attempts, next, why);
        }

        /** The mail server said no to this message for good. */
        public GivenUp refused() {
            return new GivenUp(letter, attempts, GivenUp.Reason.REFUSED);
        }

        /** It turned out that it must not be sent. */
        public Withheld withheld(Withheld.Reason reason) {
            return new Withheld(letter, reason);
        }
    }

    /** It is tried again when due. */
    record Failed(Letter letter, int attempts, Instant due, Why why) implements Open {
        public enum Why {
            DIRECTORY_AWAY,
            MAIL_SERVER_AWAY,
            /** All together took too long. */
            TOO_SLOW
        }
    }

    record Sent(Letter letter, int attempts, Instant at) implements Delivery {}

    record GivenUp(Letter letter, int attempts, Reason reason) implements Taken {
        public enum Reason {
            TOO_LATE,
            REFUSED
        }
    }

    /** Not a failure: at the moment of sending it should not be sent any more. */
    record Withheld(Letter letter, Reason reason) implements Delivery {
        public enum Reason {
            /** The reader does not want such messages. */
            SWITCHED_OFF,
            /** A membership, an exclusion, an introduction or the seat changed meanwhile. */
            NO_LONGER_TRUE,
            /** The directory gives no address of this seat. */
            NOT_TO_BE_WRITTEN_TO
        }
    }
}
