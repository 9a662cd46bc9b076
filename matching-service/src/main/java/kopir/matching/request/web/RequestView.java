package kopir.matching.request.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kopir.contracts.RequestEvent.CloseReason;
import kopir.contracts.RequestEvent.Need;
import kopir.contracts.RequestEvent.Status;
import kopir.contracts.RequestMode;
import kopir.contracts.Urgency;
import kopir.matching.web.MemberNames.Known;
import org.jspecify.annotations.Nullable;

/**
 * A request as its member and coordinators see it.
 *
 * @param closed why, where it is closed
 * @param question a coordinator's, where it is returned
 * @param member who asks; for coordinators only
 * @param cardsReady how many cards wait for the requester's answer
 */
record RequestView(
        UUID id,
        Status status,
        @Nullable CloseReason closed,
        @Nullable String question,
        String text,
        List<Need> needs,
        List<String> languages,
        boolean interpretation,
        @Nullable String region,
        RequestMode mode,
        Urgency urgency,
        @Nullable LocalDate neededBy,
        List<String> offers,
        Instant createdAt,
        long version,
        @Nullable Known member,
        int cardsReady) {}
