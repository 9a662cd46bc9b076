package kopir.directory.reading.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kopir.contracts.MemberKind;
import kopir.contracts.MembershipStatus;
import kopir.contracts.OrganisationType;
import kopir.directory.capability.Taxonomy;
import kopir.directory.member.MemberSearch;
import kopir.directory.member.web.Codes;
import kopir.directory.member.web.KindPath;
import kopir.directory.member.web.MemberView;
import kopir.directory.policy.Audience;
import kopir.directory.policy.Field;
import kopir.directory.reading.ReadMembers;
import kopir.platform.http.Caller;
import kopir.platform.http.ETag;
import kopir.platform.http.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Members as callers see them: verified and listed ones, one's own, those one is introduced to; coordinators see all. */
@RestController
@RequestMapping({KindPath.ORGANISATIONS, KindPath.EXPERTS})
public final class MembersController {
    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 100;
    private static final int LONGEST_NAME = 100;

    private final ReadMembers members;
    private final Codes codes;
    private final Taxonomy taxonomy;

    public MembersController(ReadMembers members, Codes codes, Taxonomy taxonomy) {
        this.members = members;
        this.codes = codes;
        this.taxonomy = taxonomy;
    }

    @GetMapping("/{id}")
    public Mono<ResponseEntity<MemberView>> one(Caller caller, @PathVariable UUID id, ServerHttpRequest request) {
        return members.one(KindPath.of(request), id, caller)
                .map(seen -> seen.orElseThrow(Problem::notFound))
                .map(seen -> ResponseEntity.ok()
                        .eTag(ETag.of(seen.member().version()))
                        .body(MemberView.of(seen.member(), seen.audience())));
    }

    /**
     * A page in the order of ids; the {@code Link} header leads to the next.
     *
     * @param capability offered, itself or one below it
     * @param region where the member is or works
     * @param q part of a name
     * @param membership by coordinators only
     */
    @GetMapping
    public Mono<ResponseEntity<List<MemberView>>> page(
            Caller caller,
            @RequestParam(required = false) @Nullable String capability,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable OrganisationType type,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable MembershipStatus membership,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + PAGE) int limit,
            ServerHttpRequest request) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw Problem.invalid("limit", "This is no page size.", "1 to " + LARGEST_PAGE);
        }
        String after = Cursor.read(cursor);
        return members.audience(caller).flatMap(audience -> {
            mayAsk(audience, Field.REGION, "region", region);
            MemberSearch search = new MemberSearch(
                    KindPath.of(request),
                    membership(audience, membership),
                    audience != Audience.COORDINATOR,
                    under(capability),
                    region == null ? null : codes.region("region", region),
                    language == null ? null : codes.language("language", language),
                    type(KindPath.of(request), type),
                    name(q));
            // One more than asked for, to know whether there is a next page.
            return members.page(search, after, limit + 1, audience, caller).map(seen -> answer(seen, limit, request));
        });
    }

    private static ResponseEntity<List<MemberView>> answer(
            List<ReadMembers.Seen> seen, int limit, ServerHttpRequest request) {
        List<MemberView> page = seen.stream()
                .limit(limit)
                .map(member -> MemberView.of(member.member(), member.audience()))
                .toList();
        ResponseEntity.BodyBuilder ok = ResponseEntity.ok();
        if (seen.size() > limit) {
            ok.header("Link", Cursor.link(request, page.getLast().id()));
        }
        return ok.body(page);
    }

    /** Who may not see a field may not ask for it either: the answers would tell it. */
    private static void mayAsk(Audience audience, Field field, String parameter, @Nullable String value) {
        if (value != null && !audience.sees(field)) {
            throw Problem.of(
                    HttpStatus.FORBIDDEN,
                    "not-for-you-yet",
                    "You can search by this once your membership is verified.",
                    Map.of("field", parameter));
        }
    }

    private static @Nullable MembershipStatus membership(Audience audience, @Nullable MembershipStatus asked) {
        if (audience == Audience.COORDINATOR) {
            return asked;
        }
        if (asked != null && asked != MembershipStatus.VERIFIED) {
            throw Problem.forbidden();
        }
        return MembershipStatus.VERIFIED;
    }

    private Set<String> under(@Nullable String capability) {
        return capability == null ? Set.of() : taxonomy.under(codes.capability("capability", capability));
    }

    private static @Nullable OrganisationType type(MemberKind kind, @Nullable OrganisationType type) {
        if (type != null && kind == MemberKind.EXPERT) {
            throw Problem.invalid("type", "Only organisations have a type.", "no value");
        }
        return type;
    }

    private static @Nullable String name(@Nullable String q) {
        if (q != null && (q.isBlank() || q.length() > LONGEST_NAME)) {
            throw Problem.invalid("q", "This cannot be searched for.", "1 to " + LONGEST_NAME + " characters");
        }
        return q == null ? null : q.strip();
    }
}
