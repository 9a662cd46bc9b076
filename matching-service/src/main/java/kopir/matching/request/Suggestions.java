package kopir.matching.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kopir.matching.engine.Ranked;
import kopir.matching.engine.Shortlist;

/** The list of a request's suggestions, one for each candidate. */
public final class Suggestions {
    /** Those no longer proposed are kept for the record, but not for ever. */
    private static final int MOST_SUPERSEDED = 20;

    private Suggestions() {}

    public static Optional<Suggestion> find(List<Suggestion> suggestions, UUID candidate) {
        return suggestions.stream()
                .filter(suggestion -> suggestion.candidate().equals(candidate))
                .findFirst();
    }

    /** The approved suggestion behind a card. */
    public static Optional<Suggestion.Approved> card(List<Suggestion> suggestions, UUID card) {
        return approved(suggestions)
                .filter(approved -> approved.card().id().equals(card))
                .findFirst();
    }

    public static Stream<Suggestion.Approved> approved(List<Suggestion> suggestions) {
        return suggestions.stream()
                .filter(Suggestion.Approved.class::isInstance)
                .map(Suggestion.Approved.class::cast);
    }

    /** How the list looks after a run: people's decisions stand, proposals are the run's. */
    static List<Suggestion> after(List<Suggestion> before, Shortlist list, LocalDate today) {
        Map<UUID, Ranked> fresh = new LinkedHashMap<>();
        list.serving().forEach(ranked -> fresh.put(ranked.candidate(), ranked));
        List<Suggestion> decided = new ArrayList<>();
        List<Suggestion> superseded = new ArrayList<>();
        for (Suggestion suggestion : before) {
            switch (suggestion) {
                case Suggestion.Approved _, Suggestion.Declined _ -> decided.add(suggestion);
                case Suggestion.Deferred deferred when deferred.until().isAfter(today) -> decided.add(suggestion);
                case Suggestion.Proposed _, Suggestion.Deferred _, Suggestion.Superseded _ -> {
                    if (!fresh.containsKey(suggestion.candidate())) {
                        superseded.add(new Suggestion.Superseded(suggestion.ranked()));
                    }
                }
            }
        }
        decided.forEach(suggestion -> fresh.remove(suggestion.candidate()));
        Stream<Suggestion> proposed = fresh.values().stream().map(Suggestion.Proposed::new);
        return Stream.of(decided.stream(), proposed, superseded.stream().limit(MOST_SUPERSEDED))
                .flatMap(part -> part)
                .toList();
    }

    /** Whether somebody waits for a decision who did not before. */
    static boolean bringsSomebodyNew(List<Suggestion> before, List<Suggestion> after) {
        Set<UUID> waiting = new HashSet<>(proposed(after));
        waiting.removeAll(proposed(before));
        return !waiting.isEmpty();
    }

    private static Collection<UUID> proposed(List<Suggestion> suggestions) {
        return suggestions.stream()
                .filter(Suggestion.Proposed.class::isInstance)
                .map(Suggestion::candidate)
                .toList();
    }

    static List<Suggestion> replace(List<Suggestion> suggestions, Suggestion next) {
        Stream<Suggestion> others =
                suggestions.stream().filter(other -> !other.candidate().equals(next.candidate()));
        return Stream.concat(Stream.of(next), others).toList();
    }

    static List<Suggestion> without(List<Suggestion> suggestions, UUID candidate) {
        return suggestions.stream()
                .filter(suggestion -> !suggestion.candidate().equals(candidate))
                .toList();
    }

    static int nextOrder(List<Suggestion> suggestions) {
        return 1
                + approved(suggestions)
                        .mapToInt(approved -> switch (approved.card()) {
                            case Card.Accepted accepted -> accepted.order();
                            case Card.Offered offered -> offered.order();
                            case Card.Shown _, Card.Declined _, Card.Ended _ -> 0;
                        })
                        .max()
                        .orElse(0);
    }
}
