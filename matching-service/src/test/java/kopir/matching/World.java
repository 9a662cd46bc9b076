package kopir.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import kopir.contracts.MemberProfile;
import kopir.contracts.MembershipStatus;
import kopir.contracts.Role;
import kopir.matching.Person.Answer;
import kopir.matching.engine.Members;

/**
 * A small network of its own for one test. Its members speak a language nobody else does, so the rule about a common
 * language keeps the members of all other tests away.
 */
final class World {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final List<String> LANGUAGES = Arrays.stream(ULocale.getISOLanguages())
            .filter(code -> !List.of("en", "ru", "kk", "ky", "tg", "tk", "uz").contains(code))
            .toList();

    private final RunningMatching service;
    private final String language = LANGUAGES.get(NEXT.getAndIncrement());
    private final String run = language + "-" + UUID.randomUUID();
    private final Person coordinator;

    World() {
        this(RunningMatching.shared());
    }

    World(RunningMatching service) {
        this.service = service;
        service.directory().publishLists();
        coordinator = service.directory().coordinator();
    }

    Person operator() {
        Person operator = Person.called(service.url(), "operator-" + run);
        service.directory().giveSeat(operator.subject(), Role.OPERATOR, null, "en");
        await().until(() -> !operator.get("/api/review-queue").problem().equals("being-set-up"));
        return operator;
    }

    /** Signed in, and nobody's. */
    Person stranger() {
        return Person.called(service.url(), "stranger-" + run);
    }

    /** A member with the person who acts for it. */
    record Member(MemberProfile profile, Person person) {
        UUID id() {
            return profile.id();
        }
    }

    String language() {
        return language;
    }

    Person coordinator() {
        return coordinator;
    }

    /** A verified member of this world, known to the service, with somebody who acts for it. */
    Member member(String name, UnaryOperator<Members> with) {
        Person person = Person.called(service.url(), name + "-" + run);
        service.directory()
                .giveSeat(person.subject(), Role.MEMBER, profile(name, with).id(), "en");
        MemberProfile profile = publish(name, with);
        await().until(() -> person.get("/api/requests").status() == 200);
        return new Member(profile, person);
    }

    /** A profile of this world, known to the service; nobody acts for it. */
    MemberProfile publish(String name, UnaryOperator<Members> with) {
        return service.directory().publish(profile(name, with));
    }

    /** The membership of one of {@link #trainer}s ends for now; waits until this service knows. */
    void suspend(Member trainer) {
        service.directory()
                .publish(Members.member(trainer.profile().externalId())
                        .speaking(language)
                        .offering("digital-safety-training")
                        .version(trainer.profile().version() + 1)
                        .membership(MembershipStatus.SUSPENDED)
                        .profile());
    }

    /** As {@link #member} describes it, but not published. */
    MemberProfile profile(String name, UnaryOperator<Members> with) {
        return with.apply(Members.member(name + "-" + run).speaking(language)).profile();
    }

    /** A centre that asks; it supports survivors. */
    Member centre() {
        return member("centre", it -> it.offering("psychosocial-support"));
    }

    /** Somebody who teaches digital safety. */
    Member trainer(String name) {
        return member(name, it -> it.offering("digital-safety-training"));
    }

    /** A request for training in digital safety, as JSON. */
    String wish(String text) {
        return """
                {"text": "%s", "needs": [{"capability": "digital-safety-training", "weight": 3}],
                 "languages": ["%s"], "mode": "any", "urgency": "normal"}
                """.formatted(text, language);
    }

    /** Asks and waits until the request is open. */
    UUID ask(Member requester) {
        Answer asked = requester.person().post("/api/requests", wish("We need training in digital safety."));
        assertThat(asked.status()).as("%s", asked.body()).isEqualTo(201);
        await().until(() -> requester
                .person()
                .get("/api/requests/" + asked.id())
                .text("/status")
                .equals("open"));
        return asked.id();
    }

    Answer suggestions(UUID request) {
        return coordinator.get("/api/requests/" + request + "/suggestions?limit=50");
    }

    /** Ids of those proposed. */
    List<String> proposed(UUID request) {
        Answer answer = suggestions(request);
        List<String> states = answer.each("/suggestions", "/state");
        List<String> ids = answer.each("/suggestions", "/candidate/id");
        return java.util.stream.IntStream.range(0, ids.size())
                .filter(place -> states.get(place).equals("proposed"))
                .mapToObj(ids::get)
                .toList();
    }

    Answer review(UUID request, Member candidate, String body) {
        return coordinator.post("/api/requests/" + request + "/suggestions/" + candidate.id() + "/review", body);
    }

    /** Approves and gives the card the requester sees. */
    UUID approve(UUID request, Member requester, Member candidate) {
        Answer approved = review(request, candidate, "{\"decision\": \"approve\"}");
        assertThat(approved.status()).as("%s", approved.body()).isEqualTo(200);
        String name = candidate.profile().names().get("en");
        Answer cards = requester.person().get("/api/requests/" + request + "/cards");
        return UUID.fromString(
                cards.each("", "/card").get(cards.each("", "/name").indexOf(name)));
    }

    Answer answerCard(UUID request, Member requester, UUID card, String answer) {
        return requester
                .person()
                .post("/api/requests/" + request + "/cards/" + card + "/answer", "{\"answer\": \"" + answer + "\"}");
    }

    /** The introduction a member is asked about; waits until there is one. */
    UUID offerTo(Member candidate) {
        return await().until(() -> introduction(candidate, "offered-to-candidate"), java.util.Objects::nonNull);
    }

    UUID introduction(Member side, String status) {
        Answer all = side.person().get("/api/introductions");
        int place = all.each("", "/status").indexOf(status);
        return place < 0 ? null : UUID.fromString(all.each("", "/id").get(place));
    }

    /** The directory opens the contacts; waits until this service knows. */
    void open(UUID introduction, Member requester, Member candidate) {
        service.directory().open(introduction, requester.id(), candidate.id());
        await().until(() -> status(introduction).equals("connected"));
    }

    String status(UUID introduction) {
        return coordinator.get("/api/introductions/" + introduction).text("/status");
    }

    Answer answerOffer(UUID introduction, Member candidate, String answer) {
        return candidate
                .person()
                .post("/api/introductions/" + introduction + "/answer", "{\"answer\": \"" + answer + "\"}");
    }
}
