package kopir.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import kopir.contracts.Topics;
import kopir.directory.Person.Answer;
import kopir.directory.reference.PublishReference;
import org.junit.jupiter.api.Test;

/** The lists that everyone refers to. */
class ReferenceIT {

    @Test
    void they_are_published_once_however_often_the_service_starts() {
        await().untilAsserted(() -> assertThat(published()).hasSize(2));

        RunningDirectory.bean(PublishReference.class).publish().block();
        Centre.listed();

        assertThat(published())
                .satisfiesExactlyInAnyOrder(
                        taxonomy -> assertThat(taxonomy)
                                .contains("kopir.capabilities.published.v1", "\"version\":1", "legal-literacy"),
                        regions -> assertThat(regions)
                                .contains("kopir.regions.published.v1", "\"version\":1", "\"formerCode\":\"KZ-YUZ\""));
    }

    @Test
    void somebody_who_registers_reads_them_before_they_act_for_anybody() {
        Person stranger = Person.stranger();

        Answer tree = stranger.get("/api/capabilities?lang=ru");
        assertThat(tree.status()).isEqualTo(200);
        assertThat(tree.body()).hasSize(10);
        assertThat(tree.body().toString()).contains("\"code\":\"emergency-shelter\",\"label\":\"Экстренный приют\"");
        assertThat(stranger.get("/api/capabilities?lang=kk").body().toString()).contains("\"quality\":\"draft\"");
        assertThat(stranger.get("/api/capabilities?lang=xx").text("/field")).isEqualTo("lang");

        Answer regions = stranger.get("/api/regions");
        assertThat(regions.body().at("/countries")).hasSize(5);
        assertThat(regions.body().toString()).contains("\"formerCode\":\"KZ-YUZ\"");
        assertThat(stranger.get("/api/regions?lang=xx").text("/field")).isEqualTo("lang");
    }

    private static List<String> published() {
        return Topic.all().stream()
                .filter(record -> record.topic().equals(Topics.CAPABILITIES))
                .map(Topic::text)
                .toList();
    }
}
