package kopir.directory.member;

import kopir.contracts.MemberEvent;
import kopir.contracts.MemberProfile;
import kopir.contracts.Visibility;
import kopir.directory.policy.Disclosure;
import kopir.directory.policy.Field;

/** What the network is told of a member: only what the policy lets travel, whatever else the member holds. */
public final class MemberNews {
    private static final Disclosure TELL = Disclosure.inEvents();

    private MemberNews() {}

    /** @param version the member's after the change */
    public static MemberEvent.Changed of(Member member, long version) {
        Profile profile = member.profile();
        return new MemberEvent.Changed(new MemberProfile(
                member.id(),
                version,
                TELL.value(Field.EXTERNAL_ID, member.externalId()),
                member.kind(),
                TELL.value(Field.TYPE, profile.type()),
                member.membership().status(),
                TELL.map(Field.NAMES, profile.names()),
                TELL.value(Field.COUNTRY, profile.country(), ""),
                TELL.value(Field.REGION, profile.region()),
                TELL.list(Field.COVERAGE, profile.coverage()),
                TELL.list(Field.LANGUAGES, profile.languages()),
                TELL.list(Field.OFFERS, profile.offers()).stream()
                        .map(offer -> new MemberProfile.OfferedCapability(
                                offer.capability(), offer.evidence(), offer.confirmedOn()))
                        .toList(),
                TELL.list(Field.NEEDS, profile.needs()),
                TELL.set(Field.MODES, profile.modes()),
                TELL.value(Field.LIMIT, profile.limit(), 0),
                TELL.value(Field.ELSEWHERE, profile.elsewhere(), 0),
                TELL.value(Field.PAUSED, profile.paused(), false),
                TELL.value(Field.VISIBILITY, profile.visibility(), Visibility.CARD_ONLY)));
    }
}
