package kopir.directory.member.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import kopir.contracts.MemberKind;
import kopir.contracts.Visibility;
import kopir.directory.capability.file.TaxonomyFile;
import kopir.directory.member.Location;
import kopir.directory.member.Profile;
import kopir.directory.region.file.RegionsFile;
import kopir.platform.http.Problem;
import kopir.platform.json.KebabCaseEnums;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is wrong with a profile, the problem names the field and says what is accepted. */
class WrongProfilesTest {
    private static final JsonMapper JSON =
            JsonMapper.builder().annotationIntrospector(new KebabCaseEnums()).build();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final ProfileReader reader = new ProfileReader(new Codes(TaxonomyFile.read(), RegionsFile.read()));

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            names                  | "names": {}
            names                  | "names": {"xx-klingon": "Centre"}
            names.en               | "names": {"en": "   "}
            names.en               | "names": {"en": null}
            country                | "country": null
            country                | "country": "Kazakhstan"
            region                 | "region": "KZ-99"
            region                 | "region": "UZ-TK"
            coverage[1]            | "coverage": ["KZ-61", "Shymkent"]
            languages[0]           | "languages": ["kazakh"]
            languages[0]           | "languages": [null]
            offers[1].capability   | "offers": [{"capability": "shelter"}, {"capability": "shelters"}]
            offers[1].capability   | "offers": [{"capability": "shelter"}, {"capability": "shelter"}]
            offers[0].capability   | "offers": [null]
            offers[0].confirmedOn  | "offers": [{"capability": "shelter", "confirmedOn": "2026-11-25"}]
            needs[0]               | "needs": ["a-unicorn"]
            limit                  | "limit": -1
            elsewhere              | "elsewhere": 1001
            notes.ru               | "notes": {"ru": ""}
            location.street        | "type": "shelter", "location": {"street": "Abai 7"}
            location.city          | "location": {"confidential": true, "city": "Almaty"}
            location.street        | "offers": [{"capability": "emergency-shelter"}], "location": {"street": "Abai 7"}
            """)
    void a_wrong_field_is_named(String field, String wrong) {
        Problem problem = catchThrowableOfType(Problem.class, () -> read(wrong));

        Map<String, Object> body = Objects.requireNonNull(problem.getBody().getProperties());
        assertThat(body).containsEntry("field", field).containsKey("accepted");
        assertThat(problem.getBody().toString()).doesNotContain("Abai");
    }

    @Test
    void an_unknown_capability_is_answered_with_the_nearest() {
        Problem problem = catchThrowableOfType(Problem.class, () -> read("\"needs\": [\"training-shelter-staf\"]"));

        assertThat(Objects.requireNonNull(problem.getBody().getProperties()).get("accepted"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .first()
                .isEqualTo("training-shelter-staff");
    }

    @Test
    void a_text_that_is_too_long_is_refused() {
        String longest = "x".repeat(ProfileReader.LONGEST_NOTE);

        assertThat(read("\"notes\": {\"en\": \"" + longest + "\"}").notes()).containsEntry("en", longest);
        Problem problem = catchThrowableOfType(Problem.class, () -> read("\"notes\": {\"en\": \"" + longest + "x\"}"));
        assertThat(problem.getStatusCode().value()).isEqualTo(400);
    }

    @Test
    void a_shelter_is_confidential_unless_it_says_otherwise() {
        assertThat(read("\"type\": \"shelter\"").location()).isEqualTo(new Location(true, null, null));
        assertThat(read("\"type\": \"shelter\", \"location\": {\"confidential\": false, \"street\": \"Abai 7\"}")
                        .location())
                .isEqualTo(new Location(false, "Abai 7", null));
        assertThat(read("\"type\": \"government\"").location()).isNull();
    }

    @Test
    void what_is_not_said_is_careful() {
        Profile profile = read("\"limit\": null");

        assertThat(profile.visibility()).isEqualTo(Visibility.CARD_ONLY);
        assertThat(profile.limit()).isEqualTo(3);
        assertThat(profile.modes()).isEmpty();
    }

    /** Else a registration sent again after a restart would count as another one under the same key. */
    @Test
    void the_same_body_has_the_same_fingerprint_on_every_machine() {
        String body = "{\"names\": {\"en\": \"Centre\"}, \"modes\": [\"travels\", \"on-site\", \"remote\"]}";

        assertThat(JSON.readValue(body, MemberInput.class).toString()).contains("modes=[ON_SITE, REMOTE, TRAVELS]");
    }

    private Profile read(String changed) {
        String body = "{" + changed
                + (changed.contains("\"names\"") ? "" : ", \"names\": {\"en\": \"Centre\"}")
                + (changed.contains("\"country\"") ? "" : ", \"country\": \"KZ\"")
                + "}";
        return reader.read(MemberKind.ORGANISATION, JSON.readValue(body, MemberInput.class), TODAY)
                .resolve(null, TODAY);
    }
}
