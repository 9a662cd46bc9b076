package kopir.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kopir.directory.Person.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who sees whom in the directory. */
class HiddenMembersIT {
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    @Test
    void what_is_hidden_and_what_is_not_there_are_answered_alike() {
        Centre reader = Centre.listed();
        Centre hidden = Centre.cardOnly();
        Centre draft = Centre.draft("listed", "Centre");
        Centre suspended = Centre.listed();
        suspended.decide("suspend");
        String absent = "/api/organisations/" + UUID.randomUUID();

        for (Centre centre : List.of(hidden, draft, suspended)) {
            Person person = reader.focalPoint();
            assertThat(person.get(centre.path()).refusal())
                    .isEqualTo(person.get(absent).refusal());
            assertThat(person.get(centre.path() + "/contacts").refusal())
                    .isEqualTo(person.get(absent + "/contacts").refusal());
            assertThat(person.delete(centre.path(), "If-Match", "\"1\"").refusal())
                    .isEqualTo(person.delete(absent, "If-Match", "\"1\"").refusal());
            assertThat(person.post(centre.path() + "/submission", "").refusal())
                    .isEqualTo(person.post(absent + "/submission", "").refusal());
            assertThat(person.put(centre.path(), Centre.profile("listed", "Mine"), "If-Match", "\"1\"")
                            .refusal())
                    .isEqualTo(person.put(absent, Centre.profile("listed", "Mine"), "If-Match", "\"1\"")
                            .refusal());
        }
        assertThat(reader.focalPoint().get(absent).status()).isEqualTo(404);
    }

    @Test
    void the_list_shows_verified_and_listed_members_and_all_to_coordinators() {
        String name = "Wanted" + UUID.randomUUID();
        Centre listed = Centre.verified("listed", name);
        Centre hidden = Centre.verified("card-only", name);
        Centre draft = Centre.draft("listed", name);

        assertThat(ids(listed.focalPoint(), "?q=" + name)).containsExactly(listed.id());
        assertThat(ids(Person.coordinator(), "?q=" + name))
                .containsExactlyInAnyOrder(listed.id(), hidden.id(), draft.id());
        assertThat(ids(Person.coordinator(), "?membership=draft&q=" + name)).containsExactly(draft.id());
        assertThat(listed.focalPoint()
                        .get("/api/organisations?membership=draft")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void filters_narrow_the_list_and_understand_the_taxonomy_former_codes_and_any_script() {
        String name = "Орталық" + UUID.randomUUID();
        Centre centre = Centre.verified("listed", name);
        Person person = centre.focalPoint();
        String q = "&q=" + name.toLowerCase(Locale.ROOT);

        assertThat(ids(person, "?capability=legal-literacy" + q)).containsExactly(centre.id());
        assertThat(ids(person, "?region=KZ-YUZ" + q)).containsExactly(centre.id());
        assertThat(ids(person, "?language=kk&type=crisis-centre" + q)).containsExactly(centre.id());
        assertThat(ids(person, "?capability=shelter" + q)).isEmpty();
        assertThat(ids(person, "?region=KZ-10" + q)).isEmpty();
        assertThat(person.get("/api/organisations?capability=legal-literasy")
                        .body()
                        .at("/accepted")
                        .toString())
                .contains("legal-literacy");
        assertThat(person.get("/api/organisations?type=castle").text("/field")).isEqualTo("type");
        assertThat(person.get("/api/organisations?type=castle")
                        .body()
                        .at("/accepted")
                        .toString())
                .contains("womens-resource-centre");
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        String name = "Paged" + UUID.randomUUID();
        List<UUID> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            all.add(Centre.verified("listed", name).id());
        }

        List<UUID> read = new ArrayList<>();
        String next = "/api/organisations?limit=1&q=" + name;
        while (next != null) {
            Answer page = Person.coordinator().get(next);
            page.body()
                    .forEach(member -> read.add(UUID.fromString(member.at("/id").asString())));
            Matcher link = NEXT.matcher(page.headers().getOrDefault("Link", ""));
            next = link.find() ? link.group(1) : null;
        }

        assertThat(read).containsExactlyInAnyOrderElementsOf(all);
        assertThat(Person.coordinator().get("/api/organisations?cursor=abc").text("/field"))
                .isEqualTo("cursor");
    }

    @Test
    void who_is_not_verified_yet_sees_what_is_public_and_cannot_ask_for_more() {
        Centre listed = Centre.listed();
        Person newcomer = Centre.draft("listed", "Newcomer").focalPoint();

        JsonNode seen = newcomer.get(listed.path()).body();

        assertThat(seen.at("/names/en").asString()).isEqualTo("Centre");
        assertThat(seen.has("region")).isFalse();
        assertThat(seen.has("needs")).isFalse();
        assertThat(seen.has("notes")).isFalse();
        assertThat(newcomer.get("/api/organisations?region=KZ-61").problem()).isEqualTo("not-for-you-yet");
    }

    @Test
    void who_acts_for_nobody_or_for_a_suspended_member_sees_no_list() {
        Centre suspended = Centre.listed();
        suspended.decide("suspend");

        assertThat(Person.stranger().get("/api/organisations").status()).isEqualTo(403);
        assertThat(suspended.focalPoint().get("/api/organisations").status()).isEqualTo(403);
        assertThat(suspended.focalPoint().get(suspended.path()).text("/membershipComment"))
                .as("their own they see, with the reason")
                .isEqualTo("why");
    }

    private static List<UUID> ids(Person person, String query) {
        Answer page = person.get("/api/organisations" + query);
        Centre.expect(page, 200);
        List<UUID> ids = new ArrayList<>();
        page.body().forEach(member -> ids.add(UUID.fromString(member.at("/id").asString())));
        return ids;
    }
}
