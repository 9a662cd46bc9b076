package kopir.directory;

import java.util.UUID;
import kopir.directory.Person.Answer;

/**
 * A member of the network with somebody who acts for it: what most situations begin with.
 *
 * @param path of the member's own resource
 */
record Centre(UUID id, String path, Person focalPoint, String email) {

    /** A crisis centre that others can find. */
    static Centre listed() {
        return verified("listed", "Centre");
    }

    /** A crisis centre that appears only as a card. */
    static Centre cardOnly() {
        return verified("card-only", "Centre");
    }

    static Centre verified(String visibility, String name) {
        return verified("organisations", visibility, name);
    }

    /** @param kind the collection: organisations or experts */
    static Centre verified(String kind, String visibility, String name) {
        Centre centre = draft(kind, visibility, name);
        centre.submit();
        centre.decide("verify");
        return centre;
    }

    /** A centre that somebody has just registered; its focal point has said how they are reached. */
    static Centre draft(String visibility, String name) {
        return draft("organisations", visibility, name);
    }

    private static Centre draft(String kind, String visibility, String name) {
        Person focalPoint = Person.stranger();
        Answer registered = focalPoint.post("/api/" + kind, profile(kind, visibility, name));
        expect(registered, 201);
        String email = focalPoint.subject() + "@example.org";
        expect(focalPoint.put("/api/members/me/contact", """
                        {"name": "Aigul of %s", "email": "%s", "phone": "+7 727 000 00 00", "language": "ru",
                         "timeZone": "Asia/Almaty"}""".formatted(focalPoint.subject(), email)), 200);
        return new Centre(registered.id(), "/api/" + kind + "/" + registered.id(), focalPoint, email);
    }

    static String profile(String kind, String visibility, String name) {
        String organisation = profile(visibility, name);
        return kind.equals("experts") ? organisation.replace("\"type\": \"crisis-centre\", ", "") : organisation;
    }

    static String profile(String visibility, String name) {
        return """
                {"type": "crisis-centre", "names": {"en": "%s"}, "country": "KZ", "region": "KZ-61",
                 "coverage": ["KZ-61"], "languages": ["kk", "ru"], "offers": [{"capability": "legal-literacy"}],
                 "needs": ["training-shelter-staff"], "modes": ["on-site"], "visibility": "%s",
                 "notes": {"en": "We meet on Mondays."}}""".formatted(name, visibility);
    }

    void submit() {
        expect(focalPoint.post(path + "/submission", ""), 200);
    }

    /** A coordinator decides. */
    Answer decide(String decision) {
        Answer decided = Person.coordinator()
                .post(path + "/verification", "{\"decision\": \"%s\", \"comment\": \"why\"}".formatted(decision));
        expect(decided, 200);
        return decided;
    }

    String etag() {
        return "\"" + focalPoint.get(path).body().at("/version").asLong() + "\"";
    }

    static void expect(Answer answer, int status) {
        if (answer.status() != status) {
            throw new AssertionError("expected " + status + " but got " + answer);
        }
    }
}
