package kopir.directory.member;

import java.util.UUID;
import kopir.contracts.GrantEvent;

/**
 * What a command still has to do in other documents. It is part of the write that decided it, is done right after, and
 * by a sweep where the process died in between. Doing it twice does no harm.
 */
public sealed interface Unfinished {

    /** The person who registered the member has no seat for it yet. */
    record SeatForRegistrant(UUID person, String language) implements Unfinished {}

    /** Contacts opened for the member are still open. */
    record OpenGrants(GrantEvent.Reason reason) implements Unfinished {}
}
