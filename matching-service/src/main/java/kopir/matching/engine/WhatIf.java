package kopir.matching.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kopir.contracts.EvidenceLevel;
import kopir.contracts.MemberProfile;
import kopir.contracts.MemberProfile.OfferedCapability;
import kopir.contracts.Mode;

/** A member with one thing different, to see where it would stand. */
record WhatIf(MemberProfile of) {
    MemberProfile unpaused() {
        return with(of.languages(), of.offers(), of.modes(), of.limit(), false);
    }

    MemberProfile withRoom(int limit) {
        return with(of.languages(), of.offers(), of.modes(), limit, of.paused());
    }

    MemberProfile speaking(String language) {
        return with(plus(of.languages(), language), of.offers(), of.modes(), of.limit(), of.paused());
    }

    MemberProfile travelling() {
        return with(
                of.languages(),
                of.offers(),
                Set.copyOf(plus(List.copyOf(of.modes()), Mode.TRAVELS)),
                of.limit(),
                of.paused());
    }

    MemberProfile offering(String capability, LocalDate today) {
        return with(
                of.languages(),
                plus(of.offers(), new OfferedCapability(capability, EvidenceLevel.DECLARED, today)),
                of.modes(),
                of.limit(),
                of.paused());
    }

    private static <T> List<T> plus(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }

    private MemberProfile with(
            List<String> languages, List<OfferedCapability> offers, Set<Mode> modes, int limit, boolean paused) {
        return new MemberProfile(
                of.id(),
                of.version(),
                of.externalId(),
                of.kind(),
                of.type(),
                of.membership(),
                of.names(),
                of.country(),
                of.region(),
                of.coverage(),
                languages,
                offers,
                of.needs(),
                modes,
                limit,
                of.elsewhere(),
                paused,
                of.visibility());
    }
}
