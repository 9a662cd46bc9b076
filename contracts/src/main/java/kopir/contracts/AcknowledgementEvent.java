package kopir.contracts;

import java.util.UUID;

/** Each service says what it carried out: {@link Topics#ACKNOWLEDGEMENTS}. */
public sealed interface AcknowledgementEvent extends Event {

    /**
     * @param service the service that no longer holds anything about the member
     * @param version always 1: said once, though perhaps more than once delivered
     */
    record ErasureCarriedOut(String service, UUID member, long version) implements AcknowledgementEvent {
        @Override
        public String subject() {
            return member.toString();
        }
    }

    /**
     * @param service the service that no longer uses the consent
     * @param version always 1
     */
    record WithdrawalCarriedOut(String service, UUID introduction, long version) implements AcknowledgementEvent {
        @Override
        public String subject() {
            return introduction.toString();
        }
    }
}
