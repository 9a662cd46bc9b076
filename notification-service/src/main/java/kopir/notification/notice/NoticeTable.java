package kopir.notification.notice;

import static kopir.contracts.MembershipStatus.VERIFIED;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kopir.contracts.AcknowledgementEvent;
import kopir.contracts.DeliveryEvent;
import kopir.contracts.Event;
import kopir.contracts.ExclusionEvent;
import kopir.contracts.GrantEvent;
import kopir.contracts.IntroductionEvent;
import kopir.contracts.IntroductionEvent.Introduction;
import kopir.contracts.MemberEvent;
import kopir.contracts.MemberProfile;
import kopir.contracts.ReferenceEvent;
import kopir.contracts.RequestEvent;
import kopir.contracts.RequestEvent.CloseReason;
import kopir.contracts.RequestEvent.Request;
import kopir.contracts.RequestEvent.SuggestionStatus;
import kopir.contracts.SeatEvent;
import kopir.contracts.Side;
import kopir.notification.network.Before;
import kopir.notification.network.Condition;
import kopir.notification.network.Condition.IntroductionIs;
import kopir.notification.network.Condition.MemberIs;
import kopir.notification.network.Condition.NotExcluded;
import kopir.notification.network.Condition.RequestIs;

/**
 * The one place that says who hears of which event, as what, and under which conditions. Two hold everywhere: nobody is
 * told anything about a member that is not verified, and nothing is told between two that must not meet.
 */
public final class NoticeTable {
    private NoticeTable() {}

    /**
     * Whom an event concerns.
     *
     * @param before what was known of its subject, to tell news from a repetition of the state
     * @return nothing where nobody is to hear of it
     */
    public static List<Announcement> rows(Event event, Before before) {
        return switch (event) {
            case MemberEvent about -> member(about, before);
            case SeatEvent about -> seat(about);
            case RequestEvent about -> request(about, before);
            case IntroductionEvent about -> introduction(about);
            // The introduction's own events tell people what a grant means for them.
            case GrantEvent _ -> List.of();
            // Secret to whoever set it.
            case ExclusionEvent _ -> List.of();
            case ReferenceEvent _, DeliveryEvent _, AcknowledgementEvent _ -> List.of();
        };
    }

    private static List<Announcement> member(MemberEvent event, Before before) {
        return switch (event) {
            case MemberEvent.Changed(MemberProfile profile) ->
                before.newer() || profile.membership() == before.membership() ? List.of() : membership(profile);
            case MemberEvent.Erased _ -> List.of();
        };
    }

    private static List<Announcement> membership(MemberProfile profile) {
        return switch (profile.membership()) {
            case SUBMITTED -> aboutMember(profile, Kind.MEMBER_TO_VERIFY, new Audience.Coordinators());
            case VERIFIED -> toItself(profile, Kind.MEMBERSHIP_VERIFIED);
            case RETURNED -> toItself(profile, Kind.MEMBERSHIP_RETURNED);
            case REJECTED -> toItself(profile, Kind.MEMBERSHIP_REJECTED);
            case SUSPENDED -> toItself(profile, Kind.MEMBERSHIP_SUSPENDED);
            // Both are the member's own doing.
            case DRAFT, LEFT -> List.of();
        };
    }

    private static List<Announcement> toItself(MemberProfile profile, Kind kind) {
        return aboutMember(profile, kind, new Audience.FocalPoints(profile.id()));
    }

    private static List<Announcement> aboutMember(MemberProfile profile, Kind kind, Audience to) {
        return List.of(new Announcement(
                kind,
                to,
                new Link(Link.To.MEMBER, profile.id()),
                List.of(new MemberIs(profile.id(), profile.membership()))));
    }

    private static List<Announcement> seat(SeatEvent event) {
        return switch (event) {
            case SeatEvent.Invited(SeatEvent.Seat seat) ->
                List.of(new Announcement(
                        Kind.INVITATION,
                        new Audience.Invited(seat.id()),
                        new Link(Link.To.SEAT, seat.id()),
                        List.of()));
            case SeatEvent.Taken _, SeatEvent.Changed _, SeatEvent.Revoked _ -> List.of();
        };
    }

    private static List<Announcement> request(RequestEvent event, Before before) {
        return switch (event) {
            case RequestEvent.Submitted(Request request) ->
                toCoordinators(request, RequestEvent.Status.SUBMITTED, RequestEvent.Status.OPEN);
            // A standing request found somebody. The first ranking tells nothing that the submission did not.
            case RequestEvent.Matched(Request request) ->
                !before.newer() && before.waitedForCandidates() && Before.hasCandidateToReview(request)
                        ? toCoordinators(request, RequestEvent.Status.OPEN)
                        : List.of();
            case RequestEvent.Returned(Request request) ->
                toRequester(request, Kind.REQUEST_RETURNED, RequestEvent.Status.RETURNED);
            case RequestEvent.Reviewed(Request request, UUID candidate) -> cardsReady(request, candidate);
            case RequestEvent.Closed(Request request) ->
                request.closed() == CloseReason.WITHDRAWN
                        ? List.of()
                        : toRequester(request, Kind.REQUEST_CLOSED, RequestEvent.Status.CLOSED);
            case RequestEvent.Answered _, RequestEvent.Changed _ -> List.of();
        };
    }

    private static List<Announcement> toCoordinators(Request request, RequestEvent.Status... still) {
        return about(
                request,
                Kind.REQUEST_TO_REVIEW,
                new Audience.Coordinators(),
                Stream.of(verified(request.member()), new RequestIs(request.id(), Set.of(still))));
    }

    private static List<Announcement> toRequester(Request request, Kind kind, RequestEvent.Status still) {
        return about(
                request,
                kind,
                new Audience.FocalPoints(request.member()),
                Stream.of(verified(request.member()), new RequestIs(request.id(), Set.of(still))));
    }

    private static List<Announcement> cardsReady(Request request, UUID candidate) {
        boolean approved = request.suggestions().stream()
                .anyMatch(suggestion ->
                        suggestion.candidate().equals(candidate) && suggestion.status() == SuggestionStatus.APPROVED);
        return approved
                ? about(
                        request,
                        Kind.CARDS_READY,
                        new Audience.FocalPoints(request.member()),
                        Stream.concat(
                                bothMayMeet(request.member(), candidate),
                                Stream.of(new RequestIs(request.id(), Set.of(RequestEvent.Status.OPEN)))))
                : List.of();
    }

    private static List<Announcement> about(Request request, Kind kind, Audience to, Stream<Condition> conditions) {
        return List.of(new Announcement(kind, to, new Link(Link.To.REQUEST, request.id()), conditions.toList()));
    }

    private static List<Announcement> introduction(IntroductionEvent event) {
        return switch (event) {
            case IntroductionEvent.Offered(Introduction offered) ->
                List.of(toCandidate(offered, Kind.INTRODUCTION_OFFERED, IntroductionEvent.Status.OFFERED_TO_CANDIDATE));
            case IntroductionEvent.Connected(Introduction connected) ->
                List.of(
                        toRequester(
                                connected,
                                Kind.INTRODUCTION_CONNECTED,
                                IntroductionEvent.Status.CONNECTED,
                                IntroductionEvent.Status.CONCLUDED),
                        toCandidate(
                                connected,
                                Kind.INTRODUCTION_CONNECTED,
                                IntroductionEvent.Status.CONNECTED,
                                IntroductionEvent.Status.CONCLUDED));
            case IntroductionEvent.Declined(Introduction declined) ->
                List.of(
                        declined.endedBy() == Side.REQUESTER
                                ? toCandidate(declined, Kind.INTRODUCTION_CLOSED, IntroductionEvent.Status.DECLINED)
                                : toRequester(declined, Kind.INTRODUCTION_MOVED_ON, IntroductionEvent.Status.DECLINED));
            case IntroductionEvent.Expired(Introduction expired) ->
                List.of(
                        toCandidate(expired, Kind.OFFER_EXPIRED, IntroductionEvent.Status.EXPIRED),
                        toRequester(expired, Kind.INTRODUCTION_MOVED_ON, IntroductionEvent.Status.EXPIRED));
            case IntroductionEvent.Revoked(Introduction revoked) -> closed(revoked);
            // Not connected yet for anyone: a notice now would have to be taken back if the directory refuses.
            case IntroductionEvent.Agreed _ -> List.of();
            case IntroductionEvent.OutcomeReported _, IntroductionEvent.Concluded _ -> List.of();
        };
    }

    /** The other side hears of it; both do where neither closed it. */
    private static List<Announcement> closed(Introduction revoked) {
        Announcement requester = toRequester(revoked, Kind.INTRODUCTION_CLOSED, IntroductionEvent.Status.REVOKED);
        Announcement candidate = toCandidate(revoked, Kind.INTRODUCTION_CLOSED, IntroductionEvent.Status.REVOKED);
        return switch (revoked.endedBy()) {
            case REQUESTER -> List.of(candidate);
            case CANDIDATE -> List.of(requester);
            case null -> List.of(requester, candidate);
        };
    }

    private static Announcement toRequester(Introduction about, Kind kind, IntroductionEvent.Status... still) {
        return about(about, kind, about.requester(), still);
    }

    private static Announcement toCandidate(Introduction about, Kind kind, IntroductionEvent.Status... still) {
        return about(about, kind, about.candidate(), still);
    }

    private static Announcement about(Introduction about, Kind kind, UUID member, IntroductionEvent.Status... still) {
        return new Announcement(
                kind,
                new Audience.FocalPoints(member),
                new Link(Link.To.INTRODUCTION, about.id()),
                Stream.concat(
                                bothMayMeet(about.requester(), about.candidate()),
                                Stream.of(new IntroductionIs(about.id(), Set.of(still))))
                        .toList());
    }

    private static Stream<Condition> bothMayMeet(UUID one, UUID other) {
        return Stream.of(verified(one), verified(other), new NotExcluded(one, other));
    }

    private static Condition verified(UUID member) {
        return new MemberIs(member, VERIFIED);
    }
}
