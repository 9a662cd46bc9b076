package kopir.matching.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kopir.contracts.EvidenceLevel;
import kopir.contracts.MemberKind;
import kopir.contracts.MemberProfile;
import kopir.contracts.MemberProfile.OfferedCapability;
import kopir.contracts.MembershipStatus;
import kopir.contracts.Mode;
import kopir.contracts.NameUuid;
import kopir.contracts.OrganisationType;
import kopir.contracts.Visibility;
import org.jspecify.annotations.Nullable;

/** Members for tests: a verified, listed, Russian-speaking centre in Almaty with room, unless a test says otherwise. */
public final class Members {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final String externalId;
    private long version = 1;
    private MemberKind kind = MemberKind.ORGANISATION;
    private @Nullable OrganisationType type = OrganisationType.CIVIL_SOCIETY;
    private MembershipStatus membership = MembershipStatus.VERIFIED;
    private String country = "KZ";
    private @Nullable String region = "KZ-75";
    private List<String> coverage = List.of();
    private List<String> languages = List.of("ru");
    private final List<OfferedCapability> offers = new ArrayList<>();
    private List<String> needs = List.of();
    private Set<Mode> modes = EnumSet.of(Mode.ON_SITE, Mode.REMOTE);
    private int limit = 5;
    private int elsewhere;
    private boolean paused;
    private Visibility visibility = Visibility.LISTED;

    private Members(String externalId) {
        this.externalId = externalId;
    }

    public static Members member(String externalId) {
        return new Members(externalId);
    }

    public static UUID id(String externalId) {
        return NameUuid.ofUrl("https://kopir.example/member/" + externalId);
    }

    public Members version(long version) {
        this.version = version;
        return this;
    }

    public Members expert() {
        kind = MemberKind.EXPERT;
        type = null;
        return this;
    }

    public Members type(OrganisationType type) {
        this.type = type;
        return this;
    }

    public Members membership(MembershipStatus membership) {
        this.membership = membership;
        return this;
    }

    public Members in(String country, @Nullable String region) {
        this.country = country;
        this.region = region;
        return this;
    }

    public Members covering(String... regions) {
        coverage = List.of(regions);
        return this;
    }

    public Members speaking(String... languages) {
        this.languages = List.of(languages);
        return this;
    }

    public Members offering(String... capabilities) {
        for (String capability : capabilities) {
            offering(capability, EvidenceLevel.DECLARED, TODAY.minusDays(30));
        }
        return this;
    }

    public Members offering(String capability, EvidenceLevel evidence, LocalDate confirmedOn) {
        offers.add(new OfferedCapability(capability, evidence, confirmedOn));
        return this;
    }

    public Members needing(String... capabilities) {
        needs = List.of(capabilities);
        return this;
    }

    public Members working(Mode... modes) {
        this.modes = Set.of(modes);
        return this;
    }

    public Members limit(int limit, int elsewhere) {
        this.limit = limit;
        this.elsewhere = elsewhere;
        return this;
    }

    public Members paused() {
        paused = true;
        return this;
    }

    public Members cardOnly() {
        visibility = Visibility.CARD_ONLY;
        return this;
    }

    public MemberProfile profile() {
        return new MemberProfile(
                id(externalId),
                version,
                externalId,
                kind,
                type,
                membership,
                Map.of("en", "Centre " + externalId, "ru", "Центр " + externalId),
                country,
                region,
                coverage,
                languages,
                offers,
                needs,
                modes,
                limit,
                elsewhere,
                paused,
                visibility);
    }
}
