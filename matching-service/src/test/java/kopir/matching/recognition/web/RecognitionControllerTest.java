package kopir.matching.recognition.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kopir.contracts.Role;
import kopir.matching.engine.ReferenceData;
import kopir.matching.recognition.IndividualCase;
import kopir.matching.recognition.Recogniser;
import kopir.matching.recognition.Topic;
import kopir.matching.recognition.file.HelplinesFile;
import kopir.platform.http.Caller;
import kopir.platform.http.Problem;
import kopir.platform.http.Problems;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Recognition as a client of the HTTP interface sees it. */
class RecognitionControllerTest {
    private static final UUID MEMBER = new UUID(0, 1);
    private static final String CASE = "A woman with a baby has no papers and needs a place to stay tonight.";
    private static final IndividualCase INDIVIDUAL_CASE = new IndividualCase(HelplinesFile.read());
    private static final Recogniser RECOGNISER = Recogniser.of(ReferenceData.CAPABILITIES.concepts());

    private final WebTestClient member = client(Optional.of(RECOGNISER), MEMBER);

    @Test
    void own_words_become_capabilities_with_labels_in_the_readers_language() {
        post(member, "Нужна супервизия для команды", "ru")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.capabilities[0].capability")
                .isEqualTo("supervision")
                .jsonPath("$.capabilities[0].label")
                .isEqualTo("Супервизия и профилактика выгорания")
                .jsonPath("$.capabilities[0].words[0]")
                .isEqualTo("супервизия")
                .jsonPath("$.capabilities[0].score")
                .isNumber()
                .jsonPath("$.warnings")
                .isEmpty();
        post(member, "Нужна супервизия для команды", "kk, en;q=0.5")
                .expectBody()
                .jsonPath("$.capabilities[0].label")
                .isEqualTo("Supervision and staff care");
    }

    @Test
    void words_with_several_meanings_are_offered_as_a_choice() {
        post(member, "Нужен переводчик", "en")
                .expectBody()
                .jsonPath("$.ambiguous[0].words[0]")
                .isEqualTo("переводчик")
                .jsonPath("$.ambiguous[0].capabilities[0].capability")
                .isEqualTo("interpretation")
                .jsonPath("$.ambiguous[0].capabilities[1].label")
                .isEqualTo("Written translation");
    }

    @Test
    void an_individuals_case_is_answered_with_the_helplines_of_the_members_country() {
        post(member, CASE, "en")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.capabilities")
                .isEmpty()
                .jsonPath("$.warnings[0].type")
                .isEqualTo("individual-case")
                .jsonPath("$.warnings[0].helplines[*].country")
                .value(countries -> assertThat((List<?>) countries).isNotEmpty().allMatch("TJ"::equals))
                .jsonPath("$.warnings[0].helplines[0].number")
                .isEqualTo("1313")
                .jsonPath("$.warnings[0].instead")
                .isEqualTo("We look for a partner who can house women with small children at short notice. "
                        + "We look for a partner who helps women restore their identity documents.");
    }

    @Test
    void whoever_acts_for_no_member_gets_the_helplines_of_all_five_countries() {
        post(client(Optional.of(RECOGNISER), null), CASE, "ru")
                .expectBody()
                .jsonPath("$.warnings[0].helplines[*].country")
                .value(countries ->
                        assertThat(Set.copyOf((List<?>) countries)).isEqualTo(Set.of("KZ", "KG", "TJ", "TM", "UZ")))
                .jsonPath("$.warnings[0].helplines[0].name")
                .isEqualTo("Контакт-центр по вопросам семьи, женщин и защиты прав детей");
    }

    @Test
    void the_warning_does_not_wait_for_a_taxonomy() {
        WebTestClient early = client(Optional.empty(), MEMBER);

        post(early, CASE, "en").expectStatus().isOk();
        post(early, "We need supervision", "en")
                .expectStatus()
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
                .expectHeader()
                .exists("Retry-After")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://kopir.example/problems/taxonomy-unknown");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 4_001, 100_000})
    void a_blank_or_oversized_text_is_refused_by_the_fields_name(int length) {
        String text = length == 3 ? "   " : "a".repeat(length);

        post(member, text, "en")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("text");
    }

    @Test
    void the_longest_text_is_read() {
        post(member, "a".repeat(RecognitionController.LONGEST), "en")
                .expectStatus()
                .isOk();
    }

    @Test
    void a_language_that_cannot_be_read_means_english_as_everywhere() {
        post(member, "We need supervision", ";;q=x")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.capabilities[0].label")
                .isEqualTo("Supervision and staff care");
    }

    @Test
    void a_request_that_tells_a_case_is_refused_with_all_that_the_warning_says() {
        IndividualCase.Warning warning =
                INDIVIDUAL_CASE.in(CASE, Optional.of("KG"), "ru").orElseThrow();

        Problem problem = IndividualCaseProblem.of(warning);

        assertThat(problem.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(problem.getBody().getType()).hasToString("https://kopir.example/problems/individual-case");
        assertThat(problem.getBody().getProperties())
                .containsEntry("instead", warning.instead())
                .containsEntry("helplines", warning.helplines());
        assertThat(problem.getBody().toString()).doesNotContain("baby");
        assertThat(INDIVIDUAL_CASE.in("We need supervision", Optional.of("KG"), "ru"))
                .isEmpty();
    }

    @Test
    void every_topic_has_its_wording_in_both_languages_and_none_is_itself_a_case() {
        for (Topic topic : Topic.values()) {
            String english = INDIVIDUAL_CASE
                    .warning(Set.of(topic), Optional.empty(), "en")
                    .instead();
            String russian = INDIVIDUAL_CASE
                    .warning(Set.of(topic), Optional.empty(), "ru")
                    .instead();
            assertThat(russian).isNotEqualTo(english);
            assertThat(INDIVIDUAL_CASE.in(english, Optional.empty(), "en")).isEmpty();
            assertThat(INDIVIDUAL_CASE.in(russian, Optional.empty(), "ru")).isEmpty();
        }
    }

    private static WebTestClient.ResponseSpec post(WebTestClient client, String text, String accepted) {
        return client.post()
                .uri("/api/recognitions")
                .header("Accept-Language", accepted)
                .bodyValue(Map.of("text", text))
                .exchange();
    }

    private static WebTestClient client(Optional<Recogniser> recogniser, @Nullable UUID actingFor) {
        Role role = actingFor == null ? Role.COORDINATOR : Role.MEMBER;
        Caller caller =
                new Caller(new UUID(0, 9), List.of(new Caller.HeldSeat(new UUID(0, 8), role, actingFor, "en")), null);
        return WebTestClient.bindToController(new RecognitionController(
                        () -> recogniser,
                        INDIVIDUAL_CASE,
                        id -> id.equals(MEMBER) ? Optional.of("TJ") : Optional.empty()))
                .controllerAdvice(new Problems())
                .argumentResolvers(resolvers -> resolvers.addCustomResolver(always(caller)))
                .build();
    }

    private static HandlerMethodArgumentResolver always(Caller caller) {
        return new HandlerMethodArgumentResolver() {
            @Override
            public boolean supportsParameter(MethodParameter parameter) {
                return parameter.getParameterType() == Caller.class;
            }

            @Override
            public Mono<Object> resolveArgument(
                    MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
                return Mono.just(caller);
            }
        };
    }
}
