package kopir.matching.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import kopir.contracts.MemberProfile;
import kopir.contracts.MembershipStatus;
import kopir.contracts.Mode;
import kopir.contracts.RequestEvent.Need;
import kopir.contracts.RequestMode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The graded searches of {@code evaluation/cases.json}. */
public final class EvaluationCases {
    private EvaluationCases() {}

    /**
     * @param texts the request in own words by language
     * @param grades 3 would be introduced right away … 0 should not be shown, by candidate
     * @param reasons the judge's
     */
    public record Case(
            String id,
            MemberProfile requester,
            Map<String, String> texts,
            List<String> expected,
            Query query,
            List<MemberProfile> candidates,
            Map<UUID, Integer> grades,
            Map<UUID, String> reasons) {}

    public static List<Case> all() {
        try (InputStream file = EvaluationCases.class.getResourceAsStream("/evaluation/cases.json")) {
            return StreamSupport.stream(
                            JsonMapper.shared().readTree(file).get("cases").spliterator(), false)
                    .map(EvaluationCases::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case read(JsonNode json) {
        MemberProfile requester = profile(json.get("requester"));
        JsonNode request = json.get("request");
        List<MemberProfile> candidates = new ArrayList<>();
        Map<UUID, Integer> grades = new TreeMap<>();
        Map<UUID, String> reasons = new TreeMap<>();
        for (JsonNode candidate : json.get("candidates")) {
            MemberProfile profile = profile(candidate.get("profile"));
            candidates.add(profile);
            grades.put(profile.id(), candidate.get("grade").asInt());
            reasons.put(profile.id(), candidate.get("reason").asString());
        }
        return new Case(
                json.get("id").asString(),
                requester,
                texts(request),
                strings(request.get("expectedCapabilities")),
                query(requester, request),
                candidates,
                grades,
                reasons);
    }

    private static Query query(MemberProfile requester, JsonNode request) {
        JsonNode constraints = request.get("constraints");
        List<UUID> partners = new ArrayList<>();
        request.get("relations")
                .forEach(relation ->
                        partners.add(Members.id(relation.get("member").asString())));
        return new Query(
                requester,
                strings(request.get("expectedCapabilities")).stream()
                        .map(capability -> new Need(capability, 3))
                        .toList(),
                strings(constraints.get("languages")),
                false,
                text(constraints.get("nearRegion")),
                switch (constraints.get("mode").asString()) {
                    case "onsite" -> RequestMode.ON_SITE;
                    case "remote" -> RequestMode.REMOTE;
                    default -> RequestMode.ANY;
                },
                strings(request.get("offersInReturn")),
                new Query.Circumstances(java.util.Set.of(), java.util.Set.copyOf(partners), Map.of(), Members.TODAY));
    }

    private static Map<String, String> texts(JsonNode request) {
        Map<String, String> texts = new TreeMap<>();
        texts.put(request.get("language").asString(), request.get("text").asString());
        request.get("textVariants")
                .properties()
                .forEach(variant ->
                        texts.put(variant.getKey(), variant.getValue().asString()));
        return texts;
    }

    /** A load of 90 % or more is at its limit; membership other than verified is submitted. */
    private static MemberProfile profile(JsonNode json) {
        int load = json.get("loadPercent").asInt();
        Members member = Members.member(json.get("id").asString())
                .in(json.get("country").asString(), text(json.get("region")))
                .speaking(array(json.get("languages")))
                .offering(array(json.get("offers")))
                .needing(array(json.get("seeks")))
                .working(strings(json.get("modes")).stream()
                        .map(EvaluationCases::mode)
                        .toArray(Mode[]::new))
                .limit(10, load >= 90 ? 10 : load / 10)
                .membership(
                        json.get("verification").asString().equals("verified")
                                ? MembershipStatus.VERIFIED
                                : MembershipStatus.SUBMITTED);
        return (json.get("kind").asString().equals("expert") ? member.expert() : member).profile();
    }

    private static Mode mode(String code) {
        return switch (code) {
            case "onsite" -> Mode.ON_SITE;
            case "travel" -> Mode.TRAVELS;
            default -> Mode.REMOTE;
        };
    }

    private static @Nullable String text(JsonNode json) {
        return json.isNull() ? null : json.asString();
    }

    private static List<String> strings(JsonNode json) {
        return StreamSupport.stream(json.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static String[] array(JsonNode json) {
        return strings(json).toArray(String[]::new);
    }
}
