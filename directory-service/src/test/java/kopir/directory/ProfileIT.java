package kopir.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kopir.directory.Person.Answer;
import org.junit.jupiter.api.Test;

/** A member keeps its profile. */
class ProfileIT {
    private static final String CHANGED = Centre.profile("card-only", "Centre of the South");
    private final Centre centre = Centre.listed();
    private final Person focalPoint = centre.focalPoint();

    @Test
    void a_change_made_from_what_was_read_is_taken() {
        Answer changed = focalPoint.put(centre.path(), CHANGED, "If-Match", centre.etag());

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text("/names/en")).isEqualTo("Centre of the South");
        assertThat(changed.text("/membership")).isEqualTo("verified");
        assertThat(changed.headers().get("ETag")).isEqualTo(centre.etag());
    }

    @Test
    void a_change_made_from_something_older_is_refused_and_one_from_nothing_too() {
        String read = centre.etag();
        focalPoint.put(centre.path(), CHANGED, "If-Match", read);

        assertThat(focalPoint.put(centre.path(), CHANGED, "If-Match", read).status())
                .isEqualTo(412);
        assertThat(focalPoint.put(centre.path(), CHANGED).status()).isEqualTo(428);
        assertThat(focalPoint
                        .put(centre.path(), CHANGED, "If-Match", "yesterday")
                        .text("/field"))
                .isEqualTo("If-Match");
        assertThat(focalPoint.delete(centre.path(), "If-Match", read).status()).isEqualTo(412);
        assertThat(focalPoint.delete(centre.path()).status()).isEqualTo(428);
    }

    @Test
    void sending_what_is_there_already_changes_nothing() {
        Answer first = focalPoint.put(centre.path(), CHANGED, "If-Match", centre.etag());

        Answer again = focalPoint.put(centre.path(), CHANGED, "If-Match", centre.etag());

        assertThat(again.headers().get("ETag")).isEqualTo(first.headers().get("ETag"));
    }

    @Test
    void what_is_wrong_is_named_with_what_is_accepted() {
        refused(CHANGED.replaceFirst("\\{", "{\"colour\": \"red\", "), "unknown-field", "colour");
        refused(CHANGED.replace("legal-literacy", "legal-literasy"), "invalid-field", "offers[0].capability");
        refused(CHANGED.replace("\"kk\", \"ru\"", "\"kazakh\""), "invalid-field", "languages[0]");
        refused(CHANGED.replace("crisis-centre", "castle"), "invalid-field", "type");
        refused(CHANGED.replace("\"on-site\"", "null"), "invalid-field", "modes[0]");
        refused(CHANGED.replace("We meet", "x".repeat(5_000)), "invalid-field", "notes.en");
        refused(CHANGED.replaceFirst("\\{", "{\"externalId\": \"kz02\", "), "invalid-field", "externalId");
        assertThat(focalPoint.get(centre.path()).text("/names/en"))
                .as("nothing half-done")
                .isEqualTo("Centre");
    }

    private void refused(String body, String problem, String field) {
        Answer refused = focalPoint.put(centre.path(), body, "If-Match", centre.etag());
        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo(problem);
        assertThat(refused.text("/field")).isEqualTo(field);
    }

    @Test
    void what_cannot_be_read_at_all_is_refused_too() {
        String etag = centre.etag();

        assertThat(focalPoint.put(centre.path(), "{\"names\"", "If-Match", etag).problem())
                .isEqualTo("malformed-json");
        assertThat(focalPoint
                        .put(centre.path(), "{\"country\": \"" + "x".repeat(300_000) + "\"}", "If-Match", etag)
                        .status())
                .isEqualTo(413);
        assertThat(focalPoint.get("/api/organisations/not-an-id").text("/field"))
                .isEqualTo("id");
    }

    @Test
    void the_street_of_a_shelter_is_refused_with_the_reason_and_kept_nowhere() {
        String shelter = CHANGED.replace("crisis-centre", "shelter")
                .replaceFirst("\\{", "{\"location\": {\"street\": \"Canary Street 7\"}, ");

        Answer refused = focalPoint.put(centre.path(), shelter, "If-Match", centre.etag());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("confidential-location");
        assertThat(refused.text("/field")).isEqualTo("location.street");
        assertThat(refused.body().toString()).doesNotContain("Canary");
        assertThat(RawStore.text()).doesNotContain("Canary Street 7");
    }

    @Test
    void a_place_that_becomes_confidential_loses_its_address() {
        String open = CHANGED.replaceFirst("\\{", "{\"location\": {\"street\": \"Sparrow Street 7\"}, ");
        focalPoint.put(centre.path(), open, "If-Match", centre.etag());
        assertThat(RawStore.text()).as("the scanner finds it while it is there").contains("Sparrow Street 7");

        String confidential = CHANGED.replaceFirst("\\{", "{\"location\": {\"confidential\": true}, ");
        focalPoint.put(centre.path(), confidential, "If-Match", centre.etag());

        assertThat(RawStore.text()).doesNotContain("Sparrow Street 7");
    }

    @Test
    void evidence_is_given_by_coordinators() {
        String vouched = CHANGED.replace("\"legal-literacy\"", "\"legal-literacy\", \"evidence\": \"vouched\"");

        Answer refused = focalPoint.put(centre.path(), vouched, "If-Match", centre.etag());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/field")).isEqualTo("offers[0].evidence");

        String confirmation = "{\"capability\": \"legal-literacy\", \"evidence\": \"evidenced\"}";
        assertThat(focalPoint
                        .post(centre.path() + "/confirmations", confirmation)
                        .status())
                .isEqualTo(403);
        assertThat(Person.coordinator()
                        .post(centre.path() + "/confirmations", confirmation)
                        .text("/offers/0/evidence"))
                .isEqualTo("evidenced");
        assertThat(focalPoint
                        .put(centre.path(), CHANGED, "If-Match", centre.etag())
                        .text("/offers/0/evidence"))
                .as("an edit by the member keeps it")
                .isEqualTo("evidenced");
    }

    @Test
    void a_member_confirms_what_it_offers_and_nothing_else() {
        String confirmations = centre.path() + "/confirmations";

        assertThat(focalPoint
                        .post(confirmations, "{\"capability\": \"legal-literacy\"}")
                        .status())
                .isEqualTo(200);
        Answer refused = focalPoint.post(confirmations, "{\"capability\": \"shelter\"}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/accepted").toString()).isEqualTo("[\"legal-literacy\"]");
    }

    @Test
    void a_verified_member_stays_complete_and_an_ended_one_stays_as_it_was() {
        Answer emptied =
                focalPoint.put(centre.path(), CHANGED.replace("\"kk\", \"ru\"", ""), "If-Match", centre.etag());
        assertThat(emptied.problem()).isEqualTo("incomplete");

        focalPoint.post(centre.path() + "/departure", "");
        assertThat(focalPoint
                        .put(centre.path(), CHANGED, "If-Match", centre.etag())
                        .status())
                .isEqualTo(409);
    }

    @Test
    void an_id_asked_for_below_the_other_kind_is_absent() {
        assertThat(focalPoint.get("/api/experts/" + centre.id()).refusal())
                .isEqualTo(focalPoint.get("/api/experts/" + UUID.randomUUID()).refusal());
    }
}
