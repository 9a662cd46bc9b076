package kopir.portal.review;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kopir.portal.directory.Directory;
import kopir.portal.directory.MemberSearch;
import kopir.portal.directory.MemberView;
import kopir.portal.directory.MembersPage;
import kopir.portal.directory.Taxonomies;
import kopir.portal.matching.Desk;
import kopir.portal.matching.Matching;
import kopir.portal.matching.WhyNot;
import kopir.portal.service.Answer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Everything a coordinator needs to decide one case, gathered from the services. */
public final class CaseFile {
    /** Each costs a question to the matching-service. */
    private static final int LOOKED_UP = 5;

    private final Matching matching;
    private final Desk desk;
    private final Directory directory;
    private final Taxonomies taxonomies;

    public CaseFile(Matching matching, Desk desk, Directory directory, Taxonomies taxonomies) {
        this.matching = matching;
        this.desk = desk;
        this.directory = directory;
        this.taxonomies = taxonomies;
    }

    /** A member that was looked up, and why it is not suggested. */
    public record LookedUp(MemberView member, Answer<WhyNot> whyNot) {}

    /**
     * @param search part of a member's name, or empty
     * @return the model of the desk's page; refused where the request is absent, all other parts may be missing
     */
    Mono<Map<String, Object>> of(UUID request, String search, Locale language) {
        return Mono.zip(
                        matching.request(request),
                        Answer.of(desk.suggestions(request)),
                        Answer.of(lookUp(request, search)),
                        taxonomies.in(language))
                .map(known -> {
                    Map<String, Object> model = new HashMap<>();
                    model.put("request", known.getT1());
                    model.put("suggestions", known.getT2());
                    model.put("found", known.getT3());
                    model.put("q", search);
                    model.put("taxonomy", known.getT4());
                    return model;
                });
    }

    private Mono<List<LookedUp>> lookUp(UUID request, String search) {
        return search.isEmpty()
                ? Mono.just(List.of())
                : Flux.just("organisations", "experts")
                        .concatMap(kind -> directory.members(MemberSearch.named(kind, search)))
                        .concatMapIterable(MembersPage::members)
                        .take(LOOKED_UP)
                        .flatMapSequential(member -> Answer.of(desk.whyNot(request, member.id()))
                                .map(whyNot -> new LookedUp(member, whyNot)))
                        .collectList();
    }
}
