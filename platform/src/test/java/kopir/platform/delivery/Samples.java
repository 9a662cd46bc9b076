package kopir.platform.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kopir.contracts.AcknowledgementEvent;
import kopir.contracts.DeliveryEvent;
import kopir.contracts.Event;
import kopir.contracts.EvidenceLevel;
import kopir.contracts.ExclusionEvent;
import kopir.contracts.GrantEvent;
import kopir.contracts.IntroductionEvent;
import kopir.contracts.MemberEvent;
import kopir.contracts.MemberKind;
import kopir.contracts.MemberProfile;
import kopir.contracts.MembershipStatus;
import kopir.contracts.Mode;
import kopir.contracts.NameUuid;
import kopir.contracts.OrganisationType;
import kopir.contracts.ReferenceEvent;
import kopir.contracts.RequestEvent;
import kopir.contracts.RequestMode;
import kopir.contracts.Role;
import kopir.contracts.SeatEvent;
import kopir.contracts.Side;
import kopir.contracts.Urgency;
import kopir.contracts.Visibility;

/** One event of each type, with every field filled. */
final class Samples {
    static final UUID SAMAL = NameUuid.ofUrl("https://kopir.example/member/kz02");
    private static final UUID BALKAN = NameUuid.ofUrl("https://kopir.example/member/in07");
    private static final UUID SOME = NameUuid.ofUrl("https://kopir.example/some");

    private Samples() {}

    static MemberEvent.Changed member(long version) {
        return new MemberEvent.Changed(new MemberProfile(
                SAMAL,
                version,
                "kz02",
                MemberKind.ORGANISATION,
                OrganisationType.WOMENS_RESOURCE_CENTRE,
                MembershipStatus.VERIFIED,
                Map.of("en", "Samal Women's Resource Centre"),
                "KZ",
                "KZ-61",
                List.of("KZ-61", "KZ-79"),
                List.of("kk", "uz", "ru"),
                List.of(new MemberProfile.OfferedCapability(
                        "legal-literacy", EvidenceLevel.VOUCHED, LocalDate.parse("2026-03-01"))),
                List.of("training-shelter-staff"),
                Set.of(Mode.ON_SITE),
                10,
                4,
                false,
                Visibility.LISTED));
    }

    static List<Event> all() {
        SeatEvent.Seat seat = new SeatEvent.Seat(SOME, 2, SeatEvent.Status.HELD, Role.MEMBER, SOME, SAMAL, "ru");
        GrantEvent.Grant grant = new GrantEvent.Grant(
                SOME, 2, GrantEvent.Status.CLOSED, SAMAL, BALKAN, GrantEvent.Reason.REVOKED, SAMAL);
        RequestEvent.Request request = new RequestEvent.Request(
                SOME,
                5,
                SAMAL,
                RequestEvent.Status.CLOSED,
                RequestEvent.CloseReason.FULFILLED,
                List.of(new RequestEvent.Need("training-shelter-staff", 3)),
                List.of("kk", "ru"),
                true,
                "KZ-61",
                RequestMode.ON_SITE,
                Urgency.SOON,
                LocalDate.parse("2027-03-01"),
                List.of("legal-literacy"),
                List.of(new RequestEvent.Suggestion(
                        BALKAN, RequestEvent.SuggestionStatus.APPROVED, 1, 812, RequestEvent.Answer.ACCEPTED)));
        IntroductionEvent.Introduction introduction = new IntroductionEvent.Introduction(
                SOME,
                3,
                SOME,
                SAMAL,
                BALKAN,
                IntroductionEvent.Status.CONCLUDED,
                List.of("training-shelter-staff"),
                Instant.parse("2026-12-01T09:00:00Z"),
                Side.CANDIDATE,
                IntroductionEvent.Outcome.WORKING_TOGETHER,
                IntroductionEvent.Outcome.UNKNOWN);
        ExclusionEvent.Exclusion exclusion =
                new ExclusionEvent.Exclusion(SOME, 1, SAMAL, BALKAN, ExclusionEvent.Reason.NOT_AGAIN, SAMAL, true);
        DeliveryEvent.Delivery delivery =
                new DeliveryEvent.Delivery(SOME, 2, SOME, DeliveryEvent.Channel.EMAIL, "cards-ready", SOME, 1);
        ReferenceEvent.Concept concept = new ReferenceEvent.Concept(
                "shelter",
                Map.of("en", "Shelter"),
                Map.of("en", List.of("refuge")),
                Map.of("tk", ReferenceEvent.LabelQuality.MACHINE),
                List.of("survivor-services"),
                List.of("housing-support"));
        return List.of(
                member(7),
                new MemberEvent.Erased(SAMAL, 8),
                new SeatEvent.Invited(seat),
                new SeatEvent.Taken(seat),
                new SeatEvent.Changed(seat),
                new SeatEvent.Revoked(seat),
                new ReferenceEvent.CapabilitiesPublished(3, List.of(concept)),
                new ReferenceEvent.RegionsPublished(
                        2,
                        List.of(new ReferenceEvent.Country(
                                "KZ", Map.of("en", "Kazakhstan"), List.of("kk", "ru"), List.of("UZ"))),
                        List.of(new ReferenceEvent.Region(
                                "KZ-61",
                                "KZ",
                                Map.of("en", "Turkistan Region"),
                                List.of("South Kazakhstan"),
                                "KZ-YUZ",
                                List.of("KZ-79")))),
                new GrantEvent.Opened(grant),
                new GrantEvent.Refused(grant),
                new GrantEvent.Closed(grant),
                new RequestEvent.Submitted(request),
                new RequestEvent.Returned(request),
                new RequestEvent.Matched(request),
                new RequestEvent.Reviewed(request, BALKAN),
                new RequestEvent.Answered(request, BALKAN),
                new RequestEvent.Changed(request),
                new RequestEvent.Closed(request),
                new IntroductionEvent.Offered(introduction),
                new IntroductionEvent.Agreed(introduction),
                new IntroductionEvent.Connected(introduction),
                new IntroductionEvent.Declined(introduction),
                new IntroductionEvent.Expired(introduction),
                new IntroductionEvent.Revoked(introduction),
                new IntroductionEvent.OutcomeReported(introduction, Side.CANDIDATE),
                new IntroductionEvent.Concluded(introduction),
                new ExclusionEvent.Declared(exclusion),
                new ExclusionEvent.Lifted(exclusion),
                new DeliveryEvent.Sent(delivery),
                new DeliveryEvent.Failed(delivery),
                new DeliveryEvent.GivenUp(delivery),
                new AcknowledgementEvent.ErasureCarriedOut("matching", SAMAL, 1),
                new AcknowledgementEvent.WithdrawalCarriedOut("matching", SOME, 1));
    }
}
