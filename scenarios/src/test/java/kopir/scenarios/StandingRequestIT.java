package kopir.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Nobody in the network helps with governance, until somebody says so in their profile. */
class StandingRequestIT {
    private static final Set<String> WRITTEN_BY_OTHERS = Set.of("id", "version", "kind", "membership", "externalId");

    private final Places places = SharedDemo.get().places();
    private final Person asking = new Person(places, "member:kz02");
    private final Person clinic = new Person(places, "member:kz12");
    private final Person coordinator = new Person(places, "coordinator");

    @Test
    void a_request_nobody_fits_stays_open_and_finds_the_member_whose_profile_comes_to_fit() {
        String request = asking.postOnce(
                        places.matching(), "/api/requests", UUID.randomUUID().toString(), """
                        {"text":"We need help with the rules of our board.","needs":[{"capability":"governance","weight":3}],
                         "languages":["kk","ru"],"mode":"any","urgency":"normal"}""")
                .expect(201)
                .json()
                .path("id")
                .asString();
        Story.patiently(() -> {
            JsonNode list = suggestions(request);
            assertThat(list.path("suggestions"))
                    .isNotEmpty()
                    .allMatch(one -> one.path("fallback").asBoolean());
            return list;
        });

        offerGovernance();

        JsonNode found = Story.patiently(() -> {
            JsonNode first = suggestions(request).path("suggestions").path(0);
            assertThat(first.path("fallback").asBoolean()).isFalse();
            return first;
        });
        assertThat(found.path("candidate").path("externalId").asString()).isEqualTo("kz12");
        assertThat(found.path("state").asString()).isEqualTo("proposed");
        assertThat(found.toString()).contains("Offers exactly what is asked for: Governance");
        assertThat(asking.get(places.matching(), "/api/requests/" + request)
                        .expect(200)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("open");
    }

    private JsonNode suggestions(String request) {
        return coordinator
                .get(places.matching(), "/api/requests/" + request + "/suggestions?limit=5")
                .expect(200)
                .json();
    }

    private void offerGovernance() {
        String own = "/api/organisations/" + Places.id("kz12");
        Person.Reply read = clinic.get(places.directory(), own).expect(200);
        ObjectNode profile = (ObjectNode) read.json();
        profile.remove(WRITTEN_BY_OTHERS);
        ArrayNode offers = (ArrayNode) profile.get("offers");
        offers.forEach(offer -> ((ObjectNode) offer).remove("evidence"));
        offers.addObject().put("capability", "governance");
        String etag = java.util.Objects.requireNonNull(read.etag());
        clinic.put(places.directory(), own, etag, new JsonMapper().writeValueAsString(profile))
                .expect(200);
    }
}
