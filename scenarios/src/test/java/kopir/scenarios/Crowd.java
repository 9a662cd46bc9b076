package kopir.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Other people at work in all three services at once, so that there is always something under way when a process is
 * killed: members ask for partners and change what they want to be mailed, the coordinator enters organisations.
 */
final class Crowd {
    /** One per rush; nothing in the story depends on any of them. */
    private static final List<String> UNWANTED = List.of(
            "request-returned",
            "request-closed",
            "offer-expired",
            "introduction-moved-on",
            "introduction-closed",
            "membership-returned",
            "membership-rejected",
            "membership-suspended");

    private final Places places;
    private final Ledger ledger;
    private final Random chance;
    private final Person coordinator;
    private final List<Person> members;
    private final Map<Person, String> seats;
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();
    private final Queue<String> organisations = new ConcurrentLinkedQueue<>();
    private int rushes;

    Crowd(Places places, Ledger ledger, Random chance, String... personas) {
        this.places = places;
        this.ledger = ledger;
        this.chance = chance;
        coordinator = new Person(places, "coordinator");
        members =
                Stream.of(personas).map(persona -> new Person(places, persona)).toList();
        seats = members.stream()
                .collect(Collectors.toMap(
                        member -> member,
                        // The notification-service may not have heard of a member yet that was just brought in.
                        member -> Story.patiently(
                                () -> seats(member).get(0).path("seat").asString())));
    }

    /** Everybody does something, at the same time and in no order, and so do others. */
    Rush rush(Runnable... others) {
        int number = rushes++;
        List<Runnable> commands = new ArrayList<>(List.of(others));
        for (Person member : members) {
            commands.add(() -> ask(member, "rush " + number));
            commands.add(() -> switchOff(member, UNWANTED.get(number)));
            commands.add(() -> enter("rush-%d-%d".formatted(number, members.indexOf(member))));
        }
        Collections.shuffle(commands, chance);
        return Rush.of(commands);
    }

    private void ask(Person member, String key) {
        String body = """
                {"text":"We look for colleagues who train our staff.","needs":[{"capability":"training-shelter-staff","weight":2}],
                 "languages":["ru"],"mode":"any","urgency":"normal","offers":[]}""";
        String[] id = {""};
        ledger.send(
                member + " asks for a partner in " + key,
                201,
                () -> {
                    Person.Reply reply = member.postOnce(places.matching(), "/api/requests", key, body);
                    if (reply.status() == 201) {
                        id[0] = reply.json().path("id").asString();
                        requests.add(id[0]);
                    }
                    return reply;
                },
                () -> assertThat(member.get(places.matching(), "/api/requests/" + id[0])
                                .expect(200)
                                .json()
                                .path("status")
                                .asString())
                        .isEqualTo("open"));
    }

    private void switchOff(Person member, String kind) {
        String body = """
                {"seat":"%s","email":{"%s":false}}""".formatted(seats.get(member), kind);
        ledger.send(
                member + " switches mails off: " + kind,
                200,
                () -> member.put(places.notification(), "/api/preferences", "*", body),
                () -> assertThat(seats(member).get(0).path("email").path(kind).asBoolean(true))
                        .isFalse());
    }

    private JsonNode seats(Person member) {
        return member.get(places.notification(), "/api/preferences")
                .expect(200)
                .json()
                .path("seats");
    }

    private void enter(String externalId) {
        String body = """
                {"externalId":"%s","type":"civil-society","names":{"en":"Entered in a hurry"},"country":"KZ"}""".formatted(externalId);
        ledger.send(
                "the coordinator enters " + externalId,
                201,
                () -> coordinator.post(places.directory(), "/api/organisations", body),
                () -> coordinator
                        .get(places.directory(), "/api/organisations/" + Places.id(externalId))
                        .expect(200));
        organisations.add(Places.id(externalId));
    }

    /** While the store is away everybody is told so, and when to come again; nobody is left waiting. */
    void isToldToComeAgain() {
        Person member = members.getFirst();
        Stream.of(
                        places.directory().resolve("/api/members/me"),
                        places.matching().resolve("/api/requests"),
                        places.notification().resolve("/api/notices"))
                .parallel()
                .forEach(uri -> Story.patiently(() -> {
                    Person.Reply reply = member.get(uri, uri.getPath()).expect(503);
                    assertThat(reply.retryAfter()).as(uri + " says when").isNotNull();
                    return reply;
                }));
    }

    /** The ids of all requests of the crowd. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** The ids of all organisations that were entered. */
    List<String> organisations() {
        return List.copyOf(organisations);
    }
}
