package kopir.directory;

import static org.assertj.core.api.Assertions.assertThat;

import kopir.directory.Person.Answer;
import org.junit.jupiter.api.Test;

/** Somebody registers their centre and a coordinator decides about it. */
class RegistrationIT {
    private static final String CENTRE = """
            {"type": "womens-resource-centre", "names": {"en": "Centre of the North"}, "country": "KZ",
             "region": "KZ-YUZ", "languages": ["kk", "ru"], "offers": [{"capability": "legal-literacy"}],
             "needs": ["training-shelter-staff"], "modes": ["on-site"], "visibility": "listed",
             "notes": {"en": "We meet on Mondays."}}""";

    @Test
    void a_centre_is_registered_returned_submitted_again_and_verified() {
        Person focalPoint = Person.stranger();
        Person coordinator = Person.coordinator();

        Answer registered = focalPoint.post("/api/organisations", CENTRE);
        assertThat(registered.status()).as(registered.toString()).isEqualTo(201);
        assertThat(registered.text("/membership")).isEqualTo("draft");
        assertThat(registered.text("/region")).as("a former code").isEqualTo("KZ-61");
        String path = "/api/organisations/" + registered.id();

        assertThat(focalPoint.post(path + "/submission", "").text("/membership"))
                .isEqualTo("submitted");
        Answer returned =
                coordinator.post(path + "/verification", "{\"decision\": \"return\", \"comment\": \"Who are you?\"}");
        assertThat(returned.text("/membership")).isEqualTo("returned");
        assertThat(focalPoint.get(path).text("/membershipComment")).isEqualTo("Who are you?");

        focalPoint.post(path + "/submission", "");
        Answer verified = coordinator.post(path + "/verification", "{\"decision\": \"verify\"}");
        assertThat(verified.status()).isEqualTo(200);
        assertThat(verified.text("/membership")).isEqualTo("verified");
        assertThat(focalPoint.get("/api/members/me").text("/member/membership")).isEqualTo("verified");
    }
}
