package kopir.directory.member;

import java.util.Set;
import kopir.contracts.MemberKind;
import kopir.contracts.MembershipStatus;
import kopir.contracts.OrganisationType;
import org.jspecify.annotations.Nullable;

/**
 * Which members are looked for; what is null does not matter.
 *
 * @param listedOnly leaves out those that appear only as cards
 * @param capabilities at least one of them is offered; empty where it does not matter
 * @param region where it is, or works
 * @param name part of a name, in whatever case
 */
public record MemberSearch(
        MemberKind kind,
        @Nullable MembershipStatus membership,
        boolean listedOnly,
        Set<String> capabilities,
        @Nullable String region,
        @Nullable String language,
        @Nullable OrganisationType type,
        @Nullable String name) {}
