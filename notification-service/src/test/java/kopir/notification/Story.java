package kopir.notification;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kopir.contracts.IntroductionEvent;
import kopir.contracts.IntroductionEvent.Introduction;
import kopir.contracts.MemberEvent;
import kopir.contracts.MemberKind;
import kopir.contracts.MemberProfile;
import kopir.contracts.MembershipStatus;
import kopir.contracts.NameUuid;
import kopir.contracts.OrganisationType;
import kopir.contracts.RequestEvent;
import kopir.contracts.RequestEvent.CloseReason;
import kopir.contracts.RequestEvent.Request;
import kopir.contracts.RequestEvent.Suggestion;
import kopir.contracts.RequestEvent.SuggestionStatus;
import kopir.contracts.RequestMode;
import kopir.contracts.Role;
import kopir.contracts.SeatEvent;
import kopir.contracts.SeatEvent.Seat;
import kopir.contracts.Side;
import kopir.contracts.Urgency;
import kopir.contracts.Visibility;
import org.jspecify.annotations.Nullable;

/** The parts events are made of in tests: who they are is told by names, from which their ids are made. */
public final class Story {
    private Story() {}

    public static UUID id(String name) {
        return NameUuid.ofUrl("https://kopir.example/test/" + name);
    }

    public static MemberEvent.Changed member(UUID id, long version, MembershipStatus membership) {
        return new MemberEvent.Changed(new MemberProfile(
                id,
                version,
                null,
                MemberKind.ORGANISATION,
                OrganisationType.CRISIS_CENTRE,
                membership,
                Map.of("en", "A centre"),
                "KZ",
                null,
                List.of(),
                List.of("ru"),
                List.of(),
                List.of(),
                Set.of(),
                3,
                0,
                false,
                Visibility.LISTED));
    }

    public static Seat seat(
            UUID id, long version, SeatEvent.Status status, Role role, @Nullable UUID person, @Nullable UUID member) {
        return new Seat(id, version, status, role, person, member, "ru");
    }

    public static Request request(
            UUID id, long version, UUID member, RequestEvent.Status status, Suggestion... suggestions) {
        return request(id, version, member, status, null, suggestions);
    }

    public static Request request(
            UUID id,
            long version,
            UUID member,
            RequestEvent.Status status,
            @Nullable CloseReason closed,
            Suggestion... suggestions) {
        return new Request(
                id,
                version,
                member,
                status,
                closed,
                List.of(),
                List.of("ru"),
                false,
                null,
                RequestMode.ANY,
                Urgency.NORMAL,
                null,
                List.of(),
                List.of(suggestions));
    }

    public static Suggestion suggestion(UUID candidate, SuggestionStatus status) {
        return new Suggestion(candidate, status, 1, 100, null);
    }

    public static Introduction introduction(
            UUID id,
            long version,
            UUID requester,
            UUID candidate,
            IntroductionEvent.Status status,
            @Nullable Side endedBy) {
        return new Introduction(
                id,
                version,
                id("request of " + id),
                requester,
                candidate,
                status,
                List.of(),
                null,
                endedBy,
                null,
                null);
    }
}
