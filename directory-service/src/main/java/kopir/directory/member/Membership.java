package kopir.directory.member;

import java.time.Instant;
import kopir.contracts.MembershipStatus;

/**
 * Where a membership stands. A step exists only on the state where it is legal.
 *
 * <pre>
 * Draft ──submit──▶ Submitted ──verify──▶ Verified ◀──reinstate── Suspended
 *                    ▲   │  └──reject──▶ Rejected │ └──suspend──────▶ │
 *              submit│   │return                  └──leave──▶ Left ◀──leave
 *                   Returned
 * </pre>
 */
public sealed interface Membership {

    /** The code that the network knows it by. */
    MembershipStatus status();

    /** Being written; nobody has looked at it. */
    record Draft() implements Membership {
        Submitted submit(Instant now) {
            return new Submitted(now);
        }

        @Override
        public MembershipStatus status() {
            return MembershipStatus.DRAFT;
        }
    }

    /** Waits for a coordinator. */
    record Submitted(Instant at) implements Membership {
        Verified verify(Instant now) {
            return new Verified(now);
        }

        Returned sendBack(String comment, Instant now) {
            return new Returned(comment, now);
        }

        Rejected reject(String comment, Instant now) {
            return new Rejected(comment, now);
        }

        @Override
        public MembershipStatus status() {
            return MembershipStatus.SUBMITTED;
        }
    }

    /** A coordinator asks for something before deciding. */
    record Returned(String comment, Instant at) implements Membership {
        Submitted submit(Instant now) {
            return new Submitted(now);
        }

        @Override
        public MembershipStatus status() {
            return MembershipStatus.RETURNED;
        }
    }

    /** The only state in which a member is seen, suggested and introduced. */
    record Verified(Instant since) implements Membership {
        Suspended suspend(String comment, Instant now) {
            return new Suspended(since, comment, now);
        }

        Left leave(Instant now) {
            return new Left(now);
        }

        @Override
        public MembershipStatus status() {
            return MembershipStatus.VERIFIED;
        }
    }

    /** Taken out of sight by a coordinator, for now. */
    record Suspended(Instant verifiedSince, String comment, Instant at) implements Membership {
        Verified reinstate() {
            return new Verified(verifiedSince);
        }

        Left leave(Instant now) {
            return new Left(now);
        }

        @Override
        public MembershipStatus status() {
            return MembershipStatus.SUSPENDED;
        }
    }

    /** Not taken in; only erasure follows. */
    record Rejected(String comment, Instant at) implements Membership {
        @Override
        public MembershipStatus status() {
            return MembershipStatus.REJECTED;
        }
    }

    /** Gone by its own wish; only erasure follows. */
    record Left(Instant at) implements Membership {
        @Override
        public MembershipStatus status() {
            return MembershipStatus.LEFT;
        }
    }
}
