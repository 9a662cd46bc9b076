package kopir.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import kopir.contracts.MemberProfile;
import kopir.contracts.MembershipStatus;
import kopir.matching.AccessIT.Row;
import kopir.matching.Person.Answer;
import kopir.matching.World.Member;
import kopir.matching.engine.Members;
import org.jspecify.annotations.Nullable;

/** What the ids of a row of the access table stand for: things of a requester and a candidate of its own. */
record Scene(
        Stage stage,
        World world,
        Member requester,
        Member candidate,
        @Nullable UUID request,
        @Nullable UUID other,
        @Nullable UUID card,
        @Nullable UUID introduction,
        @Nullable UUID exclusion) {

    /** Those who are the same in every scene. */
    record Stage(
            Person stranger,
            Member member,
            Person coordinator,
            Person operator,
            MemberProfile listed,
            MemberProfile hidden,
            MemberProfile unverified) {

        static Stage set() {
            World world = new World();
            return new Stage(
                    world.stranger(),
                    world.centre(),
                    world.coordinator(),
                    world.operator(),
                    world.publish("listed", it -> it),
                    world.publish("hidden", Members::cardOnly),
                    world.publish("unverified", it -> it.membership(MembershipStatus.SUBMITTED)));
        }
    }

    /** @param things as the table names them, the request's first */
    static Scene of(String things, Stage stage) {
        String[] words = things.split(" ");
        // A world of its own: nobody new in another scene makes its request be matched again.
        World world = new World();
        Scene empty = new Scene(stage, world, world.centre(), world.trainer("candidate"), null, null, null, null, null);
        return switch (words[0]) {
            case "open" -> empty.open(words.length > 1 ? words[1] : "");
            case "draft" -> empty.draft().with(stage.member().id(), UUID.randomUUID());
            case "offered" -> empty.offered();
            case "connected" -> empty.offered().connected();
            case "requesters" -> empty.excluded(empty.requester.person(), "");
            case "coordinators" ->
                empty.excluded(stage.coordinator(), "\"member\": \"%s\",".formatted(empty.requester.id()));
            case "absent" -> empty.with(stage.member().id(), UUID.randomUUID());
            default -> empty;
        };
    }

    private Scene open(String other) {
        UUID asked = world.ask(requester);
        UUID shown = world.approve(asked, requester, candidate);
        Scene open = new Scene(stage, world, requester, candidate, asked, null, shown, null, null);
        return switch (other) {
            case "proposed" -> open.with(open.proposed(), shown);
            case "unverified" -> open.with(stage.unverified().id(), shown);
            case "unknown" -> open.with(UUID.randomUUID(), UUID.randomUUID());
            case "gone" -> {
                world.suspend(candidate);
                yield open;
            }
            default -> open;
        };
    }

    /** Somebody who is to be decided about. */
    private UUID proposed() {
        Member proposed = world.trainer("proposed");
        await().until(() -> world.proposed(request).contains(proposed.id().toString()));
        return proposed.id();
    }

    private Scene draft() {
        String draft = world.wish("For later").replaceFirst("\\{", "{\"draft\": true, ");
        Answer kept = requester.person().post("/api/requests", draft);
        assertThat(kept.status()).as("%s", kept.body()).isEqualTo(201);
        return new Scene(stage, world, requester, candidate, kept.id(), null, null, null, null);
    }

    private Scene offered() {
        Scene open = open("");
        world.answerCard(open.request, requester, open.card, "accept");
        return new Scene(
                stage, world, requester, candidate, open.request, null, open.card, world.offerTo(candidate), null);
    }

    private Scene connected() {
        world.answerOffer(introduction, candidate, "accept");
        world.open(introduction, requester, candidate);
        return this;
    }

    private Scene excluded(Person by, String member) {
        Answer set = by.post(
                "/api/exclusions",
                "{%s \"other\": \"%s\", \"reason\": \"already-partners\"}".formatted(member, candidate.id()));
        assertThat(set.status()).as("%s", set.body()).isEqualTo(201);
        return new Scene(stage, world, requester, candidate, null, null, null, null, set.id());
    }

    private Scene with(UUID other, UUID card) {
        return new Scene(stage, world, requester, candidate, request, other, card, introduction, exclusion);
    }

    Person called(String caller) {
        return switch (caller) {
            case "nobody" -> Person.nobody();
            case "stranger" -> stage.stranger();
            case "requester" -> requester.person();
            case "candidate" -> candidate.person();
            case "member" -> stage.member().person();
            case "coordinator" -> stage.coordinator();
            case "operator" -> stage.operator();
            case "service" -> Person.service();
            default -> throw new IllegalArgumentException(caller);
        };
    }

    Answer ask(Row row, String caller) {
        String path = row.path()
                .replace("{id}", id(row.path()).toString())
                .replace("{candidate}", String.valueOf(other))
                .replace("{card}", String.valueOf(card));
        String body = row.method().equals("POST") || row.method().equals("PUT") ? body(row, caller) : null;
        return row.method().equals("PUT")
                ? called(caller).put(path, body, "If-Match", etag())
                : called(caller).send(row.method(), path, body);
    }

    private UUID id(String path) {
        UUID there = path.startsWith("/api/requests")
                ? request
                : path.startsWith("/api/exclusions") ? exclusion : introduction;
        return there == null ? UUID.randomUUID() : there;
    }

    private String etag() {
        return request == null
                ? "\"1\""
                : requester.person().get("/api/requests/" + request).headers().get("ETag");
    }

    private String body(Row row, String caller) {
        String end = row.path().substring(row.path().lastIndexOf('/') + 1);
        return switch (end) {
            case "recognitions" -> "{\"text\": \"We need training.\"}";
            case "requests", "{id}" -> world.wish("We need something else.");
            case "closure" -> "{\"reason\": \"fulfilled\"}";
            case "return" -> "{\"question\": \"For how many people?\"}";
            case "review" -> "{\"decision\": \"approve\", \"reason\": \"They know each other's work.\"}";
            case "answer" -> "{\"answer\": \"accept\"}";
            case "outcome" -> "{\"outcome\": \"working-together\"}";
            case "exclusions" ->
                "{%s \"other\": \"%s\", \"reason\": \"already-partners\"}"
                        .formatted(
                                caller.equals("coordinator") ? "\"member\": \"" + requester.id() + "\"," : "",
                                whom(row.thing()));
            default -> "";
        };
    }

    private UUID whom(String who) {
        return switch (who) {
            case "listed" -> stage.listed().id();
            case "hidden" -> stage.hidden().id();
            case "unverified" -> stage.unverified().id();
            default -> UUID.randomUUID();
        };
    }

    /** There is something in it that a command changes. */
    boolean holdsSomething() {
        return request != null || introduction != null || exclusion != null;
    }

    /** All of it that its people see. */
    String state() {
        return (request == null
                        ? ""
                        : requester.person().get("/api/requests/" + request).body() + ""
                                + requester
                                        .person()
                                        .get("/api/requests/" + request + "/cards")
                                        .body())
                + (introduction == null
                        ? ""
                        : candidate
                                .person()
                                .get("/api/introductions/" + introduction)
                                .body())
                + (exclusion == null
                        ? ""
                        : stage.coordinator().get("/api/exclusions").body());
    }
}
