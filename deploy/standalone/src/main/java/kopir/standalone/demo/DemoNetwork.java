package kopir.standalone.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fictional members, people and exclusions, read from {@code demo/}. {@code members.json} is shared with the
 * evaluation set; {@code enrichment.json} adds what a product needs beyond it.
 */
public record DemoNetwork(List<Member> members, List<Exclusion> exclusions) {
    static final String COORDINATOR = "coordinator";
    static final String OPERATOR = "operator";

    /** @param offers capability codes, in the order of the file */
    public record Member(
            String id,
            String kind,
            String name,
            String country,
            @Nullable String region,
            List<String> languages,
            List<String> offers,
            List<String> seeks,
            String note) {}

    /** @param type null for experts */
    public record Enrichment(
            String nameRu,
            String noteRu,
            @Nullable String type,
            String membership,
            String visibility,
            List<String> coverage,
            List<String> modes,
            int limit,
            int elsewhere,
            List<FocalPoint> focalPoints,
            Map<String, Evidence> evidence) {}

    /** A person who does not exist. */
    public record FocalPoint(String name, String email, String phone, String language, String timeZone) {}

    public record Evidence(String level, String confirmedOn) {}

    /** @param setBy a member's id, or {@code coordinators} */
    public record Exclusion(List<String> pair, String reason, String setBy) {}

    private record MembersFile(List<Member> members) {}

    private record EnrichmentFile(Map<String, Enrichment> members) {}

    private record RelationsFile(List<Exclusion> exclusions) {}

    public static DemoNetwork read() {
        return new DemoNetwork(
                file("members.json", MembersFile.class).members(),
                file("relations.json", RelationsFile.class).exclusions());
    }

    static Map<String, Enrichment> enrichment() {
        return file("enrichment.json", EnrichmentFile.class).members();
    }

    /**
     * The people one can sign in as: {@code coordinator}, {@code operator}, and for each member its focal points,
     * {@code member:kz02}, {@code member:kz02:2}.
     */
    public List<Persona> personas() {
        List<Persona> personas = new ArrayList<>();
        personas.add(new Persona(COORDINATOR, "Coordinator", "Координатор", "coordinator@secretariat.kopir.example"));
        personas.add(new Persona(OPERATOR, "Operator", "Оператор", "operator@secretariat.kopir.example"));
        Map<String, Enrichment> enrichment = enrichment();
        for (Member member : members) {
            Enrichment more = enrichment.get(member.id());
            if (more == null) {
                throw new IllegalStateException("enrichment.json says nothing of " + member.id());
            }
            for (int i = 0; i < more.focalPoints().size(); i++) {
                personas.add(new Persona(
                        persona(member, i),
                        member.name() + (i == 0 ? "" : ", focal point " + (i + 1)),
                        more.nameRu() + (i == 0 ? "" : ", контактное лицо " + (i + 1)),
                        more.focalPoints().get(i).email()));
            }
        }
        return personas;
    }

    static String persona(Member member, int focalPoint) {
        return "member:" + member.id() + (focalPoint == 0 ? "" : ":" + (focalPoint + 1));
    }

    /** As identity reads them: {@code kopir.identity.personas-file}. */
    public record Persona(String id, String label, String labelRu, String email) {}

    private static <T> T file(String name, Class<T> type) {
        JsonMapper json = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream in = DemoNetwork.class.getResourceAsStream("/demo/" + name)) {
            if (in == null) {
                throw new IllegalStateException("/demo/" + name + " is missing");
            }
            return json.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
