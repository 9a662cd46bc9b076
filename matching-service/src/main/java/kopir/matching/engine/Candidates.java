package kopir.matching.engine;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import kopir.contracts.MemberProfile;
import kopir.contracts.MembershipStatus;

/**
 * Everybody, at one moment: what a run ranks. Immutable, so a run sees one state however long it takes.
 *
 * @param members by id
 * @param position how far into the directory's events this is: partition to the next offset; a record of what a run knew
 */
public record Candidates(SortedMap<UUID, MemberProfile> members, Reference reference, Map<String, Long> position) {

    public Candidates {
        members = Collections.unmodifiableSortedMap(members);
        position = Map.copyOf(position);
    }

    /** For tests and replays, which know no position. */
    public static Candidates of(Collection<MemberProfile> profiles, Reference reference) {
        TreeMap<UUID, MemberProfile> members = new TreeMap<>();
        profiles.forEach(profile -> members.put(profile.id(), profile));
        return new Candidates(members, reference, Map.of());
    }

    public Optional<MemberProfile> find(UUID member) {
        return Optional.ofNullable(members.get(member));
    }

    /** The member, unless its membership is not in force. */
    public Optional<MemberProfile> findVerified(UUID member) {
        return find(member).filter(profile -> profile.membership() == MembershipStatus.VERIFIED);
    }

    /** Everybody as a query sees them, in the order of their ids. */
    Stream<Candidate> forQuery(Query query) {
        return members.values().stream().map(profile -> candidate(profile, query));
    }

    /** A member as the query sees it. */
    public Candidate candidate(MemberProfile profile, Query query) {
        return new Candidate(profile, query.circumstances().open().getOrDefault(profile.id(), 0));
    }
}
