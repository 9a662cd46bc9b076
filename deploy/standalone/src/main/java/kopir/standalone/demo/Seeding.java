package kopir.standalone.demo;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kopir.contracts.NameUuid;
import kopir.standalone.demo.DemoNetwork.Enrichment;
import kopir.standalone.demo.DemoNetwork.Evidence;
import kopir.standalone.demo.DemoNetwork.FocalPoint;
import kopir.standalone.demo.DemoNetwork.Member;
import org.jspecify.annotations.Nullable;

/**
 * Brings the demo's members in: a coordinator enters each and invites its focal points, they accept and submit, the
 * coordinator verifies. Every step can be repeated, so that an interrupted seeding goes on where it was.
 */
public final class Seeding {
    private static final String COORDINATORS = "coordinators";
    private static final int AT_A_TIME = 4;

    private final DemoNetwork network;
    private final Map<String, Enrichment> enrichment = DemoNetwork.enrichment();
    private final URI directory;
    private final URI matching;
    private final Api api;

    public Seeding(DemoNetwork network, URI identity, URI directory, URI matching) {
        this.network = network;
        this.directory = directory;
        this.matching = matching;
        this.api = new Api(identity);
    }

    /**
     * Brings in what is missing.
     *
     * @throws IllegalStateException saying which step failed and how it was answered
     */
    public void run() {
        if (isDone()) {
            return;
        }
        coordinator();
        operator();
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME)) {
            List<Future<?>> members = new ArrayList<>();
            network.members().forEach(member -> members.add(workers.submit(() -> bringIn(member))));
            members.forEach(Seeding::join);
        }
        network.exclusions().forEach(this::exclude);
    }

    /** The last step is the last exclusion: where all are there, so is everything before. */
    private boolean isDone() {
        URI exclusions = matching.resolve("/api/exclusions");
        return api.sendOnceKnown(DemoNetwork.COORDINATOR, "GET", exclusions, null, "")
                        .body()
                        .size()
                >= network.exclusions().size();
    }

    // The first coordinator comes in without an invitation, so nobody has told the directory how to reach them.
    private void coordinator() {
        api.send(
                DemoNetwork.COORDINATOR,
                "PUT",
                directory.resolve("/api/members/me/contact"),
                Map.of(
                        "email", email(DemoNetwork.COORDINATOR),
                        "name", "Demo Coordinator",
                        "language", "en",
                        "timeZone", "Asia/Almaty"));
    }

    private void operator() {
        invite(
                Map.of(
                        "role", "operator",
                        "email", email(DemoNetwork.OPERATOR),
                        "name", "Demo Operator",
                        "language", "en",
                        "timeZone", "Asia/Almaty"),
                DemoNetwork.OPERATOR);
    }

    private String email(String persona) {
        return network.personas().stream()
                .filter(known -> known.id().equals(persona))
                .findFirst()
                .orElseThrow()
                .email();
    }

    private void bringIn(Member member) {
        Enrichment more = Objects.requireNonNull(enrichment.get(member.id()));
        URI path = directory.resolve(member.kind().equals("expert") ? "/api/experts" : "/api/organisations");
        api.send(DemoNetwork.COORDINATOR, "POST", path, profile(member, more));
        for (int i = 0; i < more.focalPoints().size(); i++) {
            invite(person(member, more.focalPoints().get(i)), DemoNetwork.persona(member, i));
        }
        URI here = URI.create(path + "/" + id(member.id()));
        // 409: an earlier seeding came further.
        api.send(DemoNetwork.persona(member, 0), "POST", URI.create(here + "/submission"), null, 409);
        if (more.membership().equals("verified")) {
            api.send(
                    DemoNetwork.COORDINATOR,
                    "POST",
                    URI.create(here + "/verification"),
                    Map.of("decision", "verify"),
                    409);
        }
    }

    private static Map<String, Object> profile(Member member, Enrichment more) {
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("externalId", member.id());
        put(profile, "type", more.type());
        profile.put("names", Map.of("en", member.name(), "ru", more.nameRu()));
        profile.put("country", member.country());
        put(profile, "region", member.region());
        profile.put("coverage", more.coverage());
        profile.put("languages", member.languages());
        profile.put(
                "offers",
                member.offers().stream().map(offer -> offer(offer, more)).toList());
        profile.put("needs", member.seeks());
        profile.put("modes", more.modes());
        profile.put("limit", more.limit());
        profile.put("elsewhere", more.elsewhere());
        profile.put("visibility", more.visibility());
        profile.put("notes", Map.of("en", member.note(), "ru", more.noteRu()));
        return profile;
    }

    private static Map<String, Object> offer(String capability, Enrichment more) {
        @Nullable Evidence evidence = more.evidence().get(capability);
        return evidence == null
                ? Map.of("capability", capability)
                : Map.of("capability", capability, "evidence", evidence.level(), "confirmedOn", evidence.confirmedOn());
    }

    private static void put(Map<String, Object> profile, String field, @Nullable Object value) {
        if (value != null) {
            profile.put(field, value);
        }
    }

    private static Map<String, Object> person(Member member, FocalPoint focalPoint) {
        return Map.of(
                "role", "member",
                "member", id(member.id()),
                "email", focalPoint.email(),
                "name", focalPoint.name(),
                "phone", focalPoint.phone(),
                "language", focalPoint.language(),
                "timeZone", focalPoint.timeZone());
    }

    private void invite(Map<String, Object> invitation, String persona) {
        URI invitations = directory.resolve("/api/invitations");
        var given = api.invite(invitations, invitation, "demo " + persona);
        api.send(
                persona,
                "POST",
                URI.create(invitations + "/" + given.body().get("id").stringValue() + "/acceptance"),
                Map.of("secret", given.body().get("secret").stringValue()));
    }

    private void exclude(DemoNetwork.Exclusion exclusion) {
        boolean byMember = !exclusion.setBy().equals(COORDINATORS);
        String persona = byMember ? "member:" + exclusion.setBy() : DemoNetwork.COORDINATOR;
        String member = byMember ? exclusion.setBy() : exclusion.pair().getFirst();
        String other = exclusion.pair().stream()
                .filter(id -> !id.equals(member))
                .findFirst()
                .orElseThrow();
        api.sendOnceKnown(
                persona,
                "POST",
                matching.resolve("/api/exclusions"),
                Map.of("member", id(member), "other", id(other), "reason", exclusion.reason()),
                "demo " + exclusion.pair());
    }

    private static UUID id(String externalId) {
        return NameUuid.ofUrl("https://kopir.example/member/" + externalId);
    }

    private static void join(Future<?> step) {
        try {
            step.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    e.getCause() == null ? e.getMessage() : e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the demo network was brought in", e);
        }
    }
}
