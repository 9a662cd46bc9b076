package kopir.matching.review.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kopir.matching.decision.web.Refusals;
import kopir.matching.engine.Ranked;
import kopir.matching.engine.Shortlist;
import kopir.matching.engine.Wording;
import kopir.matching.member.Network;
import kopir.matching.recording.Run;
import kopir.matching.request.Codes;
import kopir.matching.request.Request;
import kopir.matching.request.Suggestion;
import kopir.matching.review.web.SuggestionsView.ContributionView;
import kopir.matching.review.web.SuggestionsView.MissView;
import kopir.matching.review.web.SuggestionsView.SuggestionView;
import kopir.matching.web.MemberNames;
import org.jspecify.annotations.Nullable;

/** Shows suggestions, from the request's own list and the run it came from. */
final class SuggestionsViews {
    private final Network network;
    private final MemberNames names;
    private final Refusals refusals;

    SuggestionsViews(Network network, MemberNames names, Refusals refusals) {
        this.network = network;
        this.names = names;
        this.refusals = refusals;
    }

    /** What people decided about comes first by rank with the proposals; fallback and superseded ones follow. */
    SuggestionsView view(Request request, Optional<Run> run, int limit, String language) {
        Stream<SuggestionView> listed = Stream.concat(
                request.suggestions().stream().map(suggestion -> view(suggestion, language)),
                fallback(request, run, language));
        Optional<Shortlist> result = run.map(Run::result);
        return new SuggestionsView(
                request.id(),
                run.map(Run::id).orElse(null),
                run.map(Run::at).orElse(null),
                listed.sorted(Comparator.comparing(
                                        (SuggestionView view) -> view.state().equals("superseded"))
                                .thenComparing(SuggestionView::fallback)
                                .thenComparingInt(SuggestionView::rank))
                        .limit(limit)
                        .toList(),
                result.map(Shortlist::certificate).orElse(null),
                run.map(Run::rules).orElse(List.of()),
                result.map(Shortlist::excludedCount).orElse(Map.of()),
                result.flatMap(list ->
                                list.fallback().stream().map(Ranked::rank).findFirst())
                        .orElse(null),
                result.map(list -> misses(list, language)).orElse(List.of()));
    }

    private Stream<SuggestionView> fallback(Request request, Optional<Run> run, String language) {
        Set<UUID> listed =
                request.suggestions().stream().map(Suggestion::candidate).collect(Collectors.toSet());
        return run.stream()
                .flatMap(recorded -> recorded.result().fallback().stream())
                .filter(ranked -> !listed.contains(ranked.candidate()))
                .map(ranked -> view(ranked, "not-suggested", null, null, null, language));
    }

    private SuggestionView view(Suggestion suggestion, String language) {
        return view(
                suggestion.ranked(),
                Codes.status(suggestion).name().toLowerCase(Locale.ROOT),
                reason(suggestion),
                suggestion instanceof Suggestion.Deferred deferred ? deferred.until() : null,
                Codes.answer(suggestion),
                language);
    }

    private SuggestionView view(
            Ranked ranked,
            String state,
            @Nullable String reason,
            @Nullable LocalDate until,
            kopir.contracts.RequestEvent.@Nullable Answer answer,
            String language) {
        Wording wording = Wording.in(language, network.candidates().reference().taxonomy());
        return new SuggestionView(
                names.known(ranked.candidate(), language),
                ranked.rank(),
                ranked.score(),
                ranked.contributions().stream()
                        .map(one -> new ContributionView(
                                one.rule(), one.need(), one.offered(), one.path(), one.points(), wording.of(one)))
                        .toList(),
                ranked.gaps().stream().map(wording::of).toList(),
                state,
                ranked.fallback(),
                reason,
                until,
                answer);
    }

    private static @Nullable String reason(Suggestion suggestion) {
        return switch (suggestion) {
            case Suggestion.Approved approved -> approved.reason();
            case Suggestion.Declined declined -> declined.reason();
            case Suggestion.Deferred deferred -> deferred.reason();
            case Suggestion.Proposed _, Suggestion.Superseded _ -> null;
        };
    }

    private List<MissView> misses(Shortlist list, String language) {
        return list.nearestMisses().stream()
                .map(miss -> new MissView(
                        names.known(miss.candidate(), language),
                        miss.score(),
                        refusals.objections(miss.rules(), language)))
                .toList();
    }
}
