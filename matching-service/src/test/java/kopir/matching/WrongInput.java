package kopir.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kopir.matching.Person.Answer;
import kopir.matching.World.Member;
import kopir.matching.engine.ReferenceData;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A member with a little of everything, and the rows of {@code bad-input.txt} filled in for it. */
record WrongInput(World world, Member self, Person another, Map<String, String> things) {
    private static final Pattern MANY = Pattern.compile("<(\\d+) (letters|needs|languages|offers)>");

    static WrongInput prepare() {
        World world = new World();
        Member self = world.centre();
        Member candidate = world.trainer("candidate");
        Member met = world.trainer("met");
        Member unseen = world.member("unseen", it -> it);
        Member asking = world.member("asking", it -> it.offering("psychosocial-support"));

        UUID connecting = world.ask(self);
        world.answerCard(connecting, self, world.approve(connecting, self, met), "accept");
        UUID connected = world.offerTo(met);
        world.answerOffer(connected, met, "accept");
        world.open(connected, self, met);

        UUID theirs = world.ask(asking);
        world.review(theirs, self, "{\"decision\": \"approve\", \"reason\": \"They know each other's work.\"}");
        String card = asking.person().get("/api/requests/" + theirs + "/cards").text("/0/card");
        world.answerCard(theirs, asking, UUID.fromString(card), "accept");
        UUID offered = world.offerTo(self);

        UUID open = world.ask(self);
        UUID shown = world.approve(open, self, candidate);
        return new WrongInput(
                world,
                self,
                asking.person(),
                Map.of(
                        "{self}", self.id().toString(),
                        "{open}", open.toString(),
                        "{card}", shown.toString(),
                        "{candidate}", candidate.id().toString(),
                        "{unseen}", unseen.id().toString(),
                        "{offered}", offered.toString(),
                        "{connected}", connected.toString()));
    }

    Person member() {
        return self.person();
    }

    Person coordinator() {
        return world.coordinator();
    }

    /** @param headers {@code Name: value}, one at most, or null */
    List<Answer> send(String who, String what, @Nullable String headers, @Nullable String body) {
        Person person = who.equals("coordinator") ? coordinator() : member();
        List<String> all = new ArrayList<>();
        if (headers != null) {
            all.addAll(List.of(filled(headers).split(":\\s*", 2)));
        }
        if (!what.equals("a request")) {
            String[] words = filled(what).split(" ");
            return List.of(person.send(words[0], words[1], filled(body), all.toArray(String[]::new)));
        }
        String path = filled("/api/requests/{open}");
        Answer posted = person.send("POST", "/api/requests", filled(body), all.toArray(String[]::new));
        all.addAll(List.of("If-Match", person.get(path).headers().get("ETag")));
        return List.of(posted, person.send("PUT", path, filled(body), all.toArray(String[]::new)));
    }

    /** Things by their ids, numbers of things by as many. */
    @Nullable
    String filled(@Nullable String row) {
        if (row == null) {
            return null;
        }
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String filled =
                row.replace("<yesterday>", today.minusDays(1).toString()).replace("<today>", today.toString());
        for (var thing : things.entrySet()) {
            filled = filled.replace(thing.getKey(), thing.getValue());
        }
        return MANY.matcher(filled)
                .replaceAll(many -> Matcher.quoteReplacement(many(many.group(2), Integer.parseInt(many.group(1)))));
    }

    private static String many(String of, int number) {
        return switch (of) {
            case "letters" -> "a".repeat(number);
            case "needs" -> list(number, i -> "{\"capability\": \"" + capability(i) + "\"}");
            case "languages" -> list(number, _ -> "\"ru\"");
            default -> list(number, i -> "\"" + capability(i) + "\"");
        };
    }

    private static String capability(int number) {
        var concepts = ReferenceData.CAPABILITIES.concepts();
        return concepts.get(number % concepts.size()).code();
    }

    private static String list(int number, IntFunction<String> item) {
        return IntStream.range(0, number).mapToObj(item).collect(Collectors.joining(", ", "[", "]"));
    }

    /** What the member has, but for versions: matching again in the background counts them up. */
    String state() {
        StringBuilder state = new StringBuilder();
        for (String list : List.of("/api/requests", "/api/introductions", "/api/exclusions")) {
            Answer all = member().get(list);
            assertThat(all.status()).isEqualTo(200);
            all.body().forEach(item -> ((ObjectNode) item).remove("version"));
            state.append(all.body());
        }
        return state.append(member().get("/api/requests/" + things.get("{open}") + "/cards")
                        .body())
                .toString();
    }
}
