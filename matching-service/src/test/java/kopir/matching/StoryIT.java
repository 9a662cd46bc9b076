package kopir.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import kopir.matching.Person.Answer;
import kopir.matching.World.Member;
import org.junit.jupiter.api.Test;

/** From a member's own words to an introduction both sides agreed to. */
class StoryIT {
    private final World world = new World();

    @Test
    void a_request_leads_to_an_introduction_both_agreed_to_and_is_fulfilled() {
        Member centre = world.centre();
        Member trainer = world.trainer("trainer");
        Member other = world.member("other", it -> it.offering("it-security-audit"));

        UUID request = world.ask(centre);
        assertThat(world.proposed(request))
                .containsExactly(trainer.id().toString(), other.id().toString());

        Answer suggestions = world.suggestions(request);
        suggestions.body().get("suggestions").forEach(suggestion -> {
            int sum = 0;
            for (var contribution : suggestion.get("contributions")) {
                sum += contribution.get("points").asInt();
                assertThat(contribution.get("text").asString()).isNotBlank();
            }
            assertThat(sum).isEqualTo(suggestion.get("score").asInt());
        });
        assertThat(suggestions.text("/certificate/kind")).isEqualTo("exhausted");
        assertThat(suggestions.each("/rules", "")).contains("not-verified", "excluded");
        assertThat(world.review(request, other, "{\"decision\": \"decline\", \"reason\": \"not the topic\"}")
                        .status())
                .isEqualTo(200);

        UUID card = world.approve(request, centre, trainer);
        assertThat(centre.person()
                        .get("/api/requests/" + request)
                        .body()
                        .get("cardsReady")
                        .asInt())
                .isEqualTo(1);
        assertThat(world.answerCard(request, centre, card, "accept").text("/status"))
                .isEqualTo("offered");

        UUID introduction = world.offerTo(trainer);
        Answer offer = trainer.person().get("/api/introductions/" + introduction);
        assertThat(offer.text("/side")).isEqualTo("candidate");
        assertThat(offer.each("/reasons", "")).isNotEmpty();
        assertThat(offer.text("/counterpart/name"))
                .isEqualTo(centre.profile().names().get("en"));
        assertThat(offer.body().at("/counterpart/id").isNull()).isTrue();

        assertThat(world.answerOffer(introduction, trainer, "accept").text("/status"))
                .isEqualTo("opening");
        world.open(introduction, centre, trainer);
        assertThat(centre.person().get("/api/introductions/" + introduction).text("/counterpart/id"))
                .isEqualTo(trainer.id().toString());

        for (Member side : List.of(centre, trainer)) {
            assertThat(side.person()
                            .post(
                                    "/api/introductions/" + introduction + "/outcome",
                                    "{\"outcome\": \"working-together\"}")
                            .status())
                    .isEqualTo(200);
        }
        assertThat(world.status(introduction)).isEqualTo("concluded");
        Answer fulfilled = centre.person().get("/api/requests/" + request);
        assertThat(fulfilled.text("/status")).isEqualTo("closed");
        assertThat(fulfilled.text("/closed")).isEqualTo("fulfilled");
    }
}
