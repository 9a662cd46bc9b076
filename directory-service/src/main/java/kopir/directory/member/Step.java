package kopir.directory.member;

import java.time.Instant;
import java.util.Optional;
import kopir.directory.member.Membership.Draft;
import kopir.directory.member.Membership.Returned;
import kopir.directory.member.Membership.Submitted;
import kopir.directory.member.Membership.Suspended;
import kopir.directory.member.Membership.Verified;

/** What somebody asks to be done with a membership. */
public sealed interface Step {

    /** The state after the step, or empty where the step does not exist on the state. */
    Optional<Membership> from(Membership state, Instant now);

    /** By the member, or by a coordinator who entered it for the member. */
    record Submit() implements Step {
        @Override
        public Optional<Membership> from(Membership state, Instant now) {
            return switch (state) {
                case Draft draft -> Optional.of(draft.submit(now));
                case Returned returned -> Optional.of(returned.submit(now));
                case Submitted _, Verified _, Suspended _, Membership.Rejected _, Membership.Left _ -> Optional.empty();
            };
        }
    }

    /** By a coordinator. */
    record Verify() implements Step {
        @Override
        public Optional<Membership> from(Membership state, Instant now) {
            return state instanceof Submitted submitted ? Optional.of(submitted.verify(now)) : Optional.empty();
        }
    }

    /** By a coordinator. @param comment what the member should add or change; it is shown to the member */
    record SendBack(String comment) implements Step {
        @Override
        public Optional<Membership> from(Membership state, Instant now) {
            return state instanceof Submitted submitted
                    ? Optional.of(submitted.sendBack(comment, now))
                    : Optional.empty();
        }
    }

    /** By a coordinator. @param comment the reason; it is shown to the member */
    record Reject(String comment) implements Step {
        @Override
        public Optional<Membership> from(Membership state, Instant now) {
            return state instanceof Submitted submitted
                    ? Optional.of(submitted.reject(comment, now))
                    : Optional.empty();
        }
    }

    /** By a coordinator. @param comment the reason; it is shown to the member */
    record Suspend(String comment) implements Step {
        @Override
        public Optional<Membership> from(Membership state, Instant now) {
            return state instanceof Verified verified ? Optional.of(verified.suspend(comment, now)) : Optional.empty();
        }
    }

    /** By a coordinator. */
    record Reinstate() implements Step {
        @Override
        public Optional<Membership> from(Membership state, Instant now) {
            return state instanceof Suspended suspended ? Optional.of(suspended.reinstate()) : Optional.empty();
        }
    }

    /** By the member, or by a coordinator whom the member told. */
    record Leave() implements Step {
        @Override
        public Optional<Membership> from(Membership state, Instant now) {
            return switch (state) {
                case Verified verified -> Optional.of(verified.leave(now));
                case Suspended suspended -> Optional.of(suspended.leave(now));
                case Draft _, Submitted _, Returned _, Membership.Rejected _, Membership.Left _ -> Optional.empty();
            };
        }
    }
}
