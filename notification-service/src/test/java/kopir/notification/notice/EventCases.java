package kopir.notification.notice;

import static kopir.notification.Story.id;
import static kopir.notification.Story.introduction;
import static kopir.notification.Story.member;
import static kopir.notification.Story.request;
import static kopir.notification.Story.seat;
import static kopir.notification.Story.suggestion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kopir.contracts.AcknowledgementEvent;
import kopir.contracts.DeliveryEvent;
import kopir.contracts.DeliveryEvent.Delivery;
import kopir.contracts.Event;
import kopir.contracts.ExclusionEvent;
import kopir.contracts.ExclusionEvent.Exclusion;
import kopir.contracts.GrantEvent;
import kopir.contracts.GrantEvent.Grant;
import kopir.contracts.IntroductionEvent;
import kopir.contracts.IntroductionEvent.Introduction;
import kopir.contracts.MemberEvent;
import kopir.contracts.MembershipStatus;
import kopir.contracts.ReferenceEvent;
import kopir.contracts.RequestEvent;
import kopir.contracts.RequestEvent.CloseReason;
import kopir.contracts.RequestEvent.Request;
import kopir.contracts.RequestEvent.SuggestionStatus;
import kopir.contracts.Role;
import kopir.contracts.SeatEvent;
import kopir.contracts.SeatEvent.Seat;
import kopir.contracts.Side;
import kopir.notification.network.Before;
import org.jspecify.annotations.Nullable;

/** One of each event, and of each of its cases that the table tells apart, by the name it has in the expectations. */
final class EventCases {
    static final UUID MEMBER = id("member");
    static final UUID REQUESTER = id("requester");
    static final UUID CANDIDATE = id("candidate");
    static final UUID REQUEST = id("request");
    static final UUID INTRODUCTION = id("introduction");
    static final UUID SEAT = id("seat");

    private final Map<String, Case> cases = new LinkedHashMap<>();

    record Case(Event event, Before before) {}

    private EventCases() {}

    static Map<String, Case> all() {
        EventCases made = new EventCases();
        made.members();
        made.seats();
        made.requests();
        made.introductions();
        made.others();
        return made.cases;
    }

    private void add(String name, Event event) {
        add(name, event, Before.NOTHING);
    }

    private void add(String name, Event event, Before before) {
        cases.put(name, new Case(event, before));
    }

    private void members() {
        add("member is a draft", member(MEMBER, 1, MembershipStatus.DRAFT));
        add("member submitted", member(MEMBER, 2, MembershipStatus.SUBMITTED), was(MembershipStatus.DRAFT));
        add("member verified", member(MEMBER, 3, MembershipStatus.VERIFIED), was(MembershipStatus.SUBMITTED));
        add("member returned", member(MEMBER, 3, MembershipStatus.RETURNED), was(MembershipStatus.SUBMITTED));
        add("member rejected", member(MEMBER, 3, MembershipStatus.REJECTED), was(MembershipStatus.SUBMITTED));
        add("member suspended", member(MEMBER, 4, MembershipStatus.SUSPENDED), was(MembershipStatus.VERIFIED));
        add("member left", member(MEMBER, 4, MembershipStatus.LEFT), was(MembershipStatus.VERIFIED));
        add("member verified, first news of it", member(MEMBER, 3, MembershipStatus.VERIFIED));
        add(
                "member still verified, profile changed",
                member(MEMBER, 4, MembershipStatus.VERIFIED),
                was(MembershipStatus.VERIFIED));
        add(
                "member verified, heard again",
                member(MEMBER, 3, MembershipStatus.VERIFIED),
                new Before(MembershipStatus.SUSPENDED, false, true));
        add("member erased", new MemberEvent.Erased(MEMBER, 9), was(MembershipStatus.VERIFIED));
    }

    private static Before was(MembershipStatus membership) {
        return new Before(membership, false, false);
    }

    private void seats() {
        Seat seat = seat(SEAT, 1, SeatEvent.Status.INVITED, Role.MEMBER, null, MEMBER);
        add("seat offered", new SeatEvent.Invited(seat));
        add("seat taken", new SeatEvent.Taken(seat));
        add("seat changed", new SeatEvent.Changed(seat));
        add("seat revoked", new SeatEvent.Revoked(seat));
    }

    private void requests() {
        Request open = requestThatIs(RequestEvent.Status.OPEN, SuggestionStatus.PROPOSED);
        Before waited = new Before(null, true, false);
        add("request submitted", new RequestEvent.Submitted(requestThatIs(RequestEvent.Status.SUBMITTED)));
        add("request matched", new RequestEvent.Matched(open));
        add("request matched after waiting", new RequestEvent.Matched(open), waited);
        add("request matched after waiting, heard again", new RequestEvent.Matched(open), new Before(null, true, true));
        add(
                "request matched after waiting, still nobody",
                new RequestEvent.Matched(requestThatIs(RequestEvent.Status.OPEN)),
                waited);
        add("request returned", new RequestEvent.Returned(requestThatIs(RequestEvent.Status.RETURNED)));
        add(
                "candidate approved",
                new RequestEvent.Reviewed(
                        requestThatIs(RequestEvent.Status.OPEN, SuggestionStatus.APPROVED), CANDIDATE));
        add(
                "candidate declined",
                new RequestEvent.Reviewed(
                        requestThatIs(RequestEvent.Status.OPEN, SuggestionStatus.DECLINED), CANDIDATE));
        add("card answered", new RequestEvent.Answered(open, CANDIDATE));
        add("request changed", new RequestEvent.Changed(open));
        add("request fulfilled", closed(CloseReason.FULFILLED));
        add("request expired", closed(CloseReason.EXPIRED));
        add("request without partner", closed(CloseReason.NO_PARTNER_FOUND));
        add("request withdrawn", closed(CloseReason.WITHDRAWN));
    }

    private static Request requestThatIs(RequestEvent.Status status, SuggestionStatus... candidate) {
        return candidate.length == 0
                ? request(REQUEST, 2, REQUESTER, status)
                : request(REQUEST, 2, REQUESTER, status, suggestion(CANDIDATE, candidate[0]));
    }

    private static RequestEvent.Closed closed(CloseReason reason) {
        return new RequestEvent.Closed(request(REQUEST, 5, REQUESTER, RequestEvent.Status.CLOSED, reason));
    }

    private void introductions() {
        add("introduction offered", new IntroductionEvent.Offered(that(IntroductionEvent.Status.OFFERED_TO_CANDIDATE)));
        add("introduction agreed", new IntroductionEvent.Agreed(that(IntroductionEvent.Status.OPENING)));
        add("introduction connected", new IntroductionEvent.Connected(that(IntroductionEvent.Status.CONNECTED)));
        add("introduction declined by candidate", new IntroductionEvent.Declined(ended(false, Side.CANDIDATE)));
        add("introduction declined by requester", new IntroductionEvent.Declined(ended(false, Side.REQUESTER)));
        add("introduction expired", new IntroductionEvent.Expired(that(IntroductionEvent.Status.EXPIRED)));
        add("introduction revoked by requester", new IntroductionEvent.Revoked(ended(true, Side.REQUESTER)));
        add("introduction revoked by candidate", new IntroductionEvent.Revoked(ended(true, Side.CANDIDATE)));
        add("introduction revoked by coordinators", new IntroductionEvent.Revoked(ended(true, null)));
        add(
                "outcome reported",
                new IntroductionEvent.OutcomeReported(that(IntroductionEvent.Status.CONNECTED), Side.REQUESTER));
        add("introduction concluded", new IntroductionEvent.Concluded(that(IntroductionEvent.Status.CONCLUDED)));
    }

    private static Introduction that(IntroductionEvent.Status status) {
        return introduction(INTRODUCTION, 2, REQUESTER, CANDIDATE, status, null);
    }

    private static Introduction ended(boolean revoked, @Nullable Side by) {
        IntroductionEvent.Status status =
                revoked ? IntroductionEvent.Status.REVOKED : IntroductionEvent.Status.DECLINED;
        return introduction(INTRODUCTION, 3, REQUESTER, CANDIDATE, status, by);
    }

    private void others() {
        Grant grant = new Grant(INTRODUCTION, 1, GrantEvent.Status.OPEN, REQUESTER, CANDIDATE, null, null);
        add("contacts opened", new GrantEvent.Opened(grant));
        add("contacts refused", new GrantEvent.Refused(grant));
        add("contacts closed", new GrantEvent.Closed(grant));
        Exclusion pair = new Exclusion(
                id("exclusion"), 1, REQUESTER, CANDIDATE, ExclusionEvent.Reason.SAFETY_CONCERN, REQUESTER, true);
        add("pair excluded", new ExclusionEvent.Declared(pair));
        add("exclusion lifted", new ExclusionEvent.Lifted(pair));
        add("taxonomy published", new ReferenceEvent.CapabilitiesPublished(1, List.of()));
        add("regions published", new ReferenceEvent.RegionsPublished(1, List.of(), List.of()));
        Delivery delivery =
                new Delivery(id("delivery"), 1, SEAT, DeliveryEvent.Channel.EMAIL, "cards-ready", id("cause"), 1);
        add("message sent", new DeliveryEvent.Sent(delivery));
        add("message failed", new DeliveryEvent.Failed(delivery));
        add("message given up", new DeliveryEvent.GivenUp(delivery));
        add("erasure carried out", new AcknowledgementEvent.ErasureCarriedOut("notification", MEMBER, 1));
        add("withdrawal carried out", new AcknowledgementEvent.WithdrawalCarriedOut("matching", INTRODUCTION, 1));
    }
}
