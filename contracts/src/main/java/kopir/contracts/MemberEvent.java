package kopir.contracts;

import java.util.UUID;

/** The life of a member, as the directory tells it: {@link Topics#MEMBERS}. */
public sealed interface MemberEvent extends Event {

    UUID member();

    @Override
    default String subject() {
        return member().toString();
    }

    /** The whole network-level profile at this version. */
    record Changed(MemberProfile profile) implements MemberEvent {
        @Override
        public UUID member() {
            return profile.id();
        }

        @Override
        public long version() {
            return profile.version();
        }
    }

    /**
     * The member is erased: a tombstone, which has headers but no data. Whoever holds anything about the member removes
     * it and says so with an {@link AcknowledgementEvent.ErasureCarriedOut}.
     */
    record Erased(UUID member, long version) implements MemberEvent {}
}
