package kopir.directory.member.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kopir.contracts.MemberKind;
import kopir.contracts.MembershipStatus;
import kopir.contracts.Mode;
import kopir.contracts.OrganisationType;
import kopir.contracts.Visibility;
import kopir.directory.member.Location;
import kopir.directory.member.Member;
import kopir.directory.member.Membership;
import kopir.directory.member.Offer;
import kopir.directory.member.Profile;
import kopir.directory.policy.Audience;
import kopir.directory.policy.Disclosure;
import kopir.directory.policy.Field;
import kopir.platform.delivery.Stored;
import org.jspecify.annotations.Nullable;

/** A member as one audience sees it. What it may not see is absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MemberView(
        UUID id,
        @Nullable Long version,
        @Nullable String externalId,
        @Nullable MemberKind kind,
        @Nullable OrganisationType type,
        @Nullable MembershipStatus membership,
        @Nullable String membershipComment,
        @Nullable Map<String, String> names,
        @Nullable String country,
        @Nullable String region,
        @Nullable List<String> coverage,
        @Nullable List<String> languages,
        @Nullable List<Offer> offers,
        @Nullable List<String> needs,
        @Nullable Set<Mode> modes,
        @Nullable Integer limit,
        @Nullable Integer elsewhere,
        @Nullable Boolean paused,
        @Nullable Visibility visibility,
        @Nullable Map<String, String> notes,
        @Nullable LocationView location) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LocationView(
            @Nullable Boolean confidential,
            @Nullable String street,
            @Nullable String city) {}

    public static MemberView of(Stored<Member> stored, Audience audience) {
        Disclosure to = Disclosure.to(audience);
        Member member = stored.state();
        Profile profile = member.profile();
        return new MemberView(
                member.id(),
                to.value(Field.VERSION, stored.version()),
                to.value(Field.EXTERNAL_ID, member.externalId()),
                to.value(Field.KIND, member.kind()),
                to.value(Field.TYPE, profile.type()),
                to.value(Field.MEMBERSHIP, member.membership().status()),
                to.value(Field.MEMBERSHIP_COMMENT, comment(member.membership())),
                to.value(Field.NAMES, profile.names()),
                to.value(Field.COUNTRY, profile.country()),
                to.value(Field.REGION, profile.region()),
                to.value(Field.COVERAGE, profile.coverage()),
                to.value(Field.LANGUAGES, profile.languages()),
                to.value(Field.OFFERS, profile.offers()),
                to.value(Field.NEEDS, profile.needs()),
                to.value(Field.MODES, profile.modes()),
                to.value(Field.LIMIT, profile.limit()),
                to.value(Field.ELSEWHERE, profile.elsewhere()),
                to.value(Field.PAUSED, profile.paused()),
                to.value(Field.VISIBILITY, profile.visibility()),
                to.value(Field.NOTES, profile.notes()),
                location(profile.location(), to));
    }

    private static @Nullable LocationView location(@Nullable Location location, Disclosure to) {
        if (location == null) {
            return null;
        }
        LocationView view = new LocationView(
                to.value(Field.LOCATION_CONFIDENTIAL, location.confidential()),
                to.value(Field.LOCATION_STREET, location.street()),
                to.value(Field.LOCATION_CITY, location.city()));
        // An empty object would tell that there is a place nobody may know.
        return view.equals(new LocationView(null, null, null)) ? null : view;
    }

    private static @Nullable String comment(Membership membership) {
        return switch (membership) {
            case Membership.Returned returned -> returned.comment();
            case Membership.Suspended suspended -> suspended.comment();
            case Membership.Rejected rejected -> rejected.comment();
            case Membership.Draft _, Membership.Submitted _, Membership.Verified _, Membership.Left _ -> null;
        };
    }
}
