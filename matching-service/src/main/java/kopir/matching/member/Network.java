package kopir.matching.member;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import kopir.contracts.MemberEvent;
import kopir.contracts.MemberProfile;
import kopir.contracts.ReferenceEvent;
import kopir.contracts.ReferenceEvent.CapabilitiesPublished;
import kopir.contracts.ReferenceEvent.RegionsPublished;
import kopir.matching.engine.Candidates;
import kopir.matching.engine.Places;
import kopir.matching.engine.Reference;
import kopir.matching.engine.Taxonomy;

/**
 * The network as this instance knows it. Events may come from several sides, twice and out of order: of each member and
 * list the highest version wins.
 *
 * <p>Readers get an immutable snapshot from a volatile field. It is made anew when somebody asks after a change, so that
 * a thousand events in a row cost one snapshot.
 */
public final class Network {
    private final TreeMap<UUID, MemberProfile> members = new TreeMap<>();
    private final Map<UUID, Long> erased = new HashMap<>();
    private final Map<String, Long> position = new HashMap<>();
    private Reference reference = Reference.empty();
    private boolean changed;
    private volatile boolean recalled;
    private volatile Candidates snapshot = new Candidates(new TreeMap<>(), reference, Map.of());

    /** All that was learnt before this process started is here. */
    public void recalled() {
        recalled = true;
    }

    /** False for a moment after a start: nobody is judged, and nothing is refused, by a network that is half there. */
    public boolean isRecalled() {
        return recalled;
    }

    /** ISO 3166-1 alpha-2; empty where the member is not known. */
    public Optional<String> countryOf(UUID member) {
        return candidates().find(member).map(MemberProfile::country);
    }

    /** Everybody as of now. The same object as long as nothing changes. */
    public Candidates candidates() {
        Candidates current = snapshot;
        return isChanged() ? renewed() : current;
    }

    private synchronized boolean isChanged() {
        return changed;
    }

    private synchronized Candidates renewed() {
        if (changed) {
            snapshot = new Candidates(new TreeMap<>(members), reference, position);
            changed = false;
        }
        return snapshot;
    }

    /** @return whether it was news */
    public synchronized boolean take(MemberEvent event) {
        boolean news = switch (event) {
            case MemberEvent.Changed(MemberProfile profile) -> put(profile);
            case MemberEvent.Erased(UUID member, long version) -> remove(member, version);
        };
        changed |= news;
        return news;
    }

    /** @return whether it was news */
    public synchronized boolean take(ReferenceEvent event) {
        boolean news = switch (event) {
            case CapabilitiesPublished list ->
                list.version() > reference.taxonomy().version();
            case RegionsPublished list -> list.version() > reference.places().version();
        };
        if (news) {
            reference = switch (event) {
                case CapabilitiesPublished list -> reference.with(new Taxonomy(list.version(), list.concepts()));
                case RegionsPublished list ->
                    reference.with(new Places(list.version(), list.countries(), list.regions()));
            };
            changed = true;
        }
        return news;
    }

    /** How far a partition was read. Says nothing of its own, so it makes no new snapshot. */
    public synchronized void reached(String partition, long next) {
        position.merge(partition, next, Math::max);
    }

    private boolean put(MemberProfile profile) {
        long known = Math.max(
                erased.getOrDefault(profile.id(), 0L),
                members.containsKey(profile.id()) ? members.get(profile.id()).version() : 0L);
        if (profile.version() <= known) {
            return false;
        }
        members.put(profile.id(), profile);
        return true;
    }

    private boolean remove(UUID member, long version) {
        if (version <= erased.getOrDefault(member, 0L)) {
            return false;
        }
        // Kept, so that an older profile that is read again does not bring the member back.
        erased.put(member, version);
        MemberProfile known = members.get(member);
        return known != null && known.version() < version && members.remove(member) != null;
    }
}
