package kopir.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import kopir.matching.Person.Answer;
import kopir.matching.World.Member;
import kopir.matching.engine.Members;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What members are never told, whatever they do. */
class DiscretionIT {
    /** All that a member ever gets to read by name. What is added here was decided to be no score, rank or comparison. */
    private static final Set<String> TOLD = Set.of(
            // A request, by whoever wrote it.
            "id",
            "status",
            "closed",
            "question",
            "text",
            "needs",
            "capability",
            "weight",
            "languages",
            "interpretation",
            "region",
            "mode",
            "urgency",
            "neededBy",
            "offers",
            "createdAt",
            "version",
            "member",
            "cardsReady",
            // A card.
            "card",
            "name",
            "type",
            "country",
            "capabilities",
            "modes",
            "reasons",
            "gaps",
            "answer",
            // An introduction.
            "request",
            "side",
            "answerBy",
            "label",
            "counterpart",
            "requester",
            "candidate",
            "outcome",
            "reason",
            // An exclusion.
            "other",
            "first",
            "second",
            "declaredBy",
            "at",
            // A problem.
            "title",
            "detail",
            "instance",
            "field",
            "accepted");

    /** Whose value is for coordinators: members get the name with nothing in it. */
    private static final Set<String> EMPTY =
            Set.of("member", "requester", "candidate", "first", "second", "declaredBy");

    private final World world = new World();

    @Test
    void in_a_whole_story_members_see_no_score_no_candidate_and_nobodys_reasons() {
        Member centre = world.centre();
        Member chosen = world.trainer("chosen");
        Member declining = world.trainer("declining");
        Member unwanted = world.trainer("unwanted");
        Member neverShown = world.trainer("never-shown");
        Member handPicked = world.member("hand-picked", it -> it.offering("legal-literacy"));
        UUID request = world.ask(centre);

        world.review(request, neverShown, "{\"decision\": \"decline\", \"reason\": \"words of a coordinator\"}");
        world.review(request, handPicked, "{\"decision\": \"approve\", \"reason\": \"words of a coordinator\"}");
        UUID first = world.approve(request, centre, declining);
        UUID second = world.approve(request, centre, chosen);
        UUID third = world.approve(request, centre, unwanted);
        exclude(neverShown, centre);

        decline(centre, "/api/requests/" + request + "/cards/" + third + "/answer", "words of the requester");
        world.answerCard(request, centre, first, "accept");
        world.answerCard(request, centre, second, "accept");
        UUID declined = world.offerTo(declining);
        decline(declining, "/api/introductions/" + declined + "/answer", "words of the candidate");
        UUID introduction = world.offerTo(chosen);
        for (Member member : List.of(centre, chosen, declining, unwanted, neverShown, handPicked)) {
            lookAround(member, request, introduction);
        }
        List<Answer> beforeTheyMet = List.copyOf(centre.person().told());
        world.answerOffer(introduction, chosen, "accept");
        world.open(introduction, centre, chosen);
        lookAround(centre, request, introduction);

        for (Member member : List.of(centre, chosen, declining, unwanted, neverShown, handPicked)) {
            assertThat(member.person().told()).allSatisfy(DiscretionIT::holdsOnlyWhatMembersAreTold);
        }
        assertThat(all(beforeTheyMet))
                .doesNotContain(Stream.of(chosen, declining, unwanted, neverShown, handPicked)
                        .map(member -> member.id().toString())
                        .toList())
                .doesNotContain("never-shown", "words of a coordinator", "words of the candidate");
        assertThat(all(centre.person().told()))
                .contains(chosen.id().toString())
                .doesNotContain(
                        declining.id().toString(),
                        unwanted.id().toString(),
                        neverShown.id().toString());
        for (Member other : List.of(declining, unwanted, handPicked)) {
            assertThat(all(other.person().told()))
                    .doesNotContain(chosen.id().toString(), centre.id().toString())
                    .doesNotContain("words of a coordinator", "words of the requester", "We need training");
        }
    }

    private static void lookAround(Member member, UUID request, UUID introduction) {
        for (String path : List.of(
                "/api/requests",
                "/api/requests/" + request,
                "/api/requests/" + request + "/cards",
                "/api/requests/" + request + "/suggestions",
                "/api/requests/" + request + "/why-not/" + member.id(),
                "/api/review-queue",
                "/api/introductions",
                "/api/introductions/" + introduction,
                "/api/exclusions")) {
            for (String language : List.of("en", "ru")) {
                member.person().get(path, "Accept-Language", language);
            }
        }
    }

    private static void decline(Member member, String path, String reason) {
        assertThat(member.person()
                        .post(path, "{\"answer\": \"decline\", \"reason\": \"" + reason + "\"}")
                        .status())
                .isEqualTo(200);
    }

    private Answer exclude(Member by, Member other) {
        Answer set = by.person()
                .post("/api/exclusions", "{\"other\": \"%s\", \"reason\": \"safety-concern\"}".formatted(other.id()));
        assertThat(set.status()).as("%s", set.body()).isEqualTo(201);
        return set;
    }

    private static void holdsOnlyWhatMembersAreTold(Answer answer) {
        Set<String> names = new TreeSet<>();
        collect(answer.body(), names);
        assertThat(TOLD).as("%s", answer.body()).containsAll(names);
    }

    private static void collect(JsonNode node, Set<String> names) {
        node.propertyStream().forEach(property -> {
            names.add(property.getKey());
            if (EMPTY.contains(property.getKey())) {
                assertThat(property.getValue().isNull()).as(property.getKey()).isTrue();
            }
        });
        node.forEach(inner -> collect(inner, names));
    }

    /** Everything somebody was answered, with headers, but for the path that they asked for themselves. */
    private static String all(List<Answer> told) {
        return told.toString().replaceAll("\"instance\":\"[^\"]*\"", "");
    }

    @Test
    void an_exclusion_is_told_to_nobody_but_whoever_set_it_and_coordinators() {
        Member setting = world.centre();
        Member meant = world.trainer("meant");
        UUID exclusion = exclude(setting, meant).id();
        String path = "/api/exclusions/" + exclusion;

        assertThat(meant.person().get("/api/exclusions").body()).isEmpty();
        assertThat(meant.person().delete(path).refusal())
                .isEqualTo(meant.person()
                        .delete("/api/exclusions/" + UUID.randomUUID())
                        .refusal());
        UUID request = world.ask(setting);
        assertThat(world.proposed(request)).doesNotContain(meant.id().toString());
        assertThat(world.coordinator()
                        .get("/api/requests/" + request + "/why-not/" + meant.id())
                        .each("/rules", ""))
                .contains("excluded");
        assertThat(all(meant.person().told())).doesNotContain(exclusion.toString());
    }

    @Test
    void whom_an_exclusion_is_about_is_named_only_where_members_may_know_it() {
        Member setting = world.centre();
        Member listed = world.trainer("listed");
        Member hidden = world.member("hidden", Members::cardOnly);
        Member suspended = world.trainer("suspended");
        world.suspend(suspended);

        assertThat(exclude(setting, listed).text("/other/name")).contains("listed");
        List<Answer> unknown = Stream.of(hidden.id(), suspended.id(), UUID.randomUUID())
                .map(other -> setting.person()
                        .post(
                                "/api/exclusions",
                                "{\"other\": \"%s\", \"reason\": \"safety-concern\"}".formatted(other)))
                .toList();

        assertThat(unknown).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.body().at("/other/name").isNull()).isTrue();
        });
    }

    @Test
    void a_card_names_only_who_is_listed_and_places_who_is_not_only_among_three() {
        Member centre = world.member("asking", it -> it.in("TM", "TM-A").offering("psychosocial-support"));
        world.member("open", it -> it.in("TM", "TM-L").covering("TM-D").offering("digital-safety-training"));
        world.member("hiding", it -> it.in("TM", "TM-D").cardOnly().offering("digital-safety-training"));
        world.publish("unverified", it -> it.in("TM", "TM-D").membership(kopir.contracts.MembershipStatus.SUBMITTED));
        UUID request = ask(centre, "TM-D");
        approveAll(request);

        JsonNode listed = card(centre, request, false);
        assertThat(listed.at("/name").asString()).contains("open");
        assertThat(listed.at("/country").asString()).isEqualTo("TM");
        assertThat(texts(listed, "reasons")).contains("Works in the same region");

        assertThat(card(centre, request, true).at("/country").asString())
                .as("three verified members are in its country, itself among them")
                .isEqualTo("TM");
        assertThat(texts(card(centre, request, true), "reasons"))
                .as("but only one in its region")
                .noneMatch(reason -> reason.contains("region"));

        world.publish("second", it -> it.in("TM", "TM-D"));
        world.publish("third", it -> it.in("TM", "TM-D"));
        await().untilAsserted(() -> assertThat(texts(card(centre, request, true), "reasons"))
                .anyMatch(reason -> reason.contains("region")));
    }

    @Test
    void nobody_learns_where_a_card_is_that_is_alone_in_its_country() {
        Member centre = world.member("asking", it -> it.in("TJ", "TJ-KT").offering("psychosocial-support"));
        Member hiding =
                world.member("hiding", it -> it.in("TJ", "TJ-KT").cardOnly().offering("digital-safety-training"));
        UUID request = ask(centre, "TJ-KT");
        approveAll(request);

        JsonNode card = card(centre, request, true);
        assertThat(card.at("/country").isNull()).isTrue();
        assertThat(texts(card, "reasons")).isNotEmpty().noneMatch(DiscretionIT::tellsAPlace);
        assertThat(texts(card, "gaps")).noneMatch(DiscretionIT::tellsAPlace);

        world.answerCard(request, centre, UUID.fromString(card.at("/card").asString()), "accept");
        UUID introduction = world.offerTo(hiding);
        JsonNode asked =
                centre.person().get("/api/introductions/" + introduction).body();
        assertThat(asked.at("/counterpart/country").isNull()).isTrue();
        assertThat(asked.at("/counterpart/name").isNull()).isTrue();
        assertThat(texts(asked, "reasons")).isNotEmpty().noneMatch(DiscretionIT::tellsAPlace);
    }

    @Test
    void a_candidate_does_not_learn_where_a_hidden_requester_is_before_they_met() {
        Member hiding =
                world.member("hiding", it -> it.in("UZ", "UZ-XO").cardOnly().offering("psychosocial-support"));
        Member trainer = world.member("open", it -> it.in("UZ", "UZ-XO").offering("digital-safety-training"));
        UUID request = ask(hiding, "UZ-XO");
        UUID card = world.approve(request, hiding, trainer);
        world.answerCard(request, hiding, card, "accept");
        UUID introduction = world.offerTo(trainer);

        JsonNode offer =
                trainer.person().get("/api/introductions/" + introduction).body();
        assertThat(offer.at("/counterpart/name").isNull()).isTrue();
        assertThat(offer.at("/counterpart/country").isNull()).isTrue();
        assertThat(texts(offer, "reasons")).isNotEmpty().noneMatch(DiscretionIT::tellsAPlace);

        world.answerOffer(introduction, trainer, "accept");
        world.open(introduction, hiding, trainer);
        JsonNode met =
                trainer.person().get("/api/introductions/" + introduction).body();
        assertThat(met.at("/counterpart/name").asString()).contains("hiding");
        assertThat(texts(met, "reasons")).contains("Works in the same region");
    }

    private static boolean tellsAPlace(String text) {
        return Stream.of("region", "country", "far away").anyMatch(text::contains);
    }

    private UUID ask(Member member, String region) {
        Answer asked = member.person()
                .post(
                        "/api/requests",
                        world.wish("We need training.").replaceFirst("\\{", "{\"region\": \"" + region + "\", "));
        assertThat(asked.status()).as("%s", asked.body()).isEqualTo(201);
        await().until(() -> !world.proposed(asked.id()).isEmpty());
        return asked.id();
    }

    private void approveAll(UUID request) {
        for (String candidate : world.proposed(request)) {
            assertThat(world.coordinator()
                            .post(
                                    "/api/requests/" + request + "/suggestions/" + candidate + "/review",
                                    "{\"decision\": \"approve\"}")
                            .status())
                    .isEqualTo(200);
        }
    }

    private static JsonNode card(Member member, UUID request, boolean hidden) {
        for (JsonNode card :
                member.person().get("/api/requests/" + request + "/cards").body()) {
            if (card.at("/name").isNull() == hidden) {
                return card;
            }
        }
        throw new AssertionError("no such card");
    }

    private static List<String> texts(JsonNode card, String of) {
        return card.at("/" + of).valueStream().map(JsonNode::asString).toList();
    }
}
