package kopir.portal.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kopir.portal.service.Service;
import kopir.portal.service.ServiceProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import reactor.core.publisher.Mono;

/** The directory-service: people, seats, members and reference data. Refusals are {@link ServiceProblem}s. */
public final class Directory {
    private static final String ORGANISATIONS = "organisations";
    private static final String EXPERTS = "experts";

    private final Service service;

    public Directory(Service service) {
        this.service = service;
    }

    public Mono<Me> me() {
        return service.get(Me.class, "/api/members/me");
    }

    public Mono<Contact> changeContact(Contact contact) {
        return service.send(HttpMethod.PUT, contact, Contact.class, Map.of(), "/api/members/me/contact");
    }

    public Mono<WhoSees> whoSees() {
        return service.get(WhoSees.class, "/api/members/me/visibility");
    }

    /** Everything held about the person, as the directory writes it. */
    public Mono<byte[]> export() {
        return service.get(byte[].class, "/api/members/me/export");
    }

    public Mono<MembersPage> members(MemberSearch search) {
        String path = "/api/" + (search.experts() ? EXPERTS : ORGANISATIONS);
        return service.entity(MemberView[].class, search.parameters(), path)
                .map(page -> MembersPage.of(
                        page.getBody() == null ? List.of() : List.of(page.getBody()),
                        page.getHeaders().getFirst(HttpHeaders.LINK)));
    }

    /** An organisation or an expert: an id alone does not say which. */
    public Mono<MemberView> member(UUID id) {
        return service.get(MemberView.class, "/api/organisations/{id}", id)
                .onErrorResume(
                        ServiceProblem.class,
                        problem -> problem.refusal().isAbsent()
                                ? service.get(MemberView.class, "/api/experts/{id}", id)
                                : Mono.error(problem));
    }

    /** Each reading is recorded, and the member can see that it happened. */
    public Mono<List<Contact>> contacts(MemberView member) {
        return service.get(Contact[].class, path(member.expert(), "/{id}/contacts"), member.id())
                .map(Arrays::asList);
    }

    /** @param key sending the same form twice makes one member */
    public Mono<MemberView> register(boolean expert, MemberInput profile, UUID key) {
        return service.send(
                HttpMethod.POST,
                profile,
                MemberView.class,
                Map.of("Idempotency-Key", key.toString()),
                path(expert, ""));
    }

    /** @param version the one that was read: a change made meanwhile by somebody else is a refusal */
    public Mono<MemberView> change(boolean expert, UUID id, long version, MemberInput profile) {
        return service.send(
                HttpMethod.PUT,
                profile,
                MemberView.class,
                Map.of(HttpHeaders.IF_MATCH, "\"" + version + "\""),
                path(expert, "/{id}"),
                id);
    }

    public Mono<Void> submit(MemberView member) {
        return service.post(Map.of(), path(member.expert(), "/{id}/submission"), member.id());
    }

    /** Says that a capability is still offered as of today. */
    public Mono<Void> confirm(MemberView member, String capability) {
        return service.post(
                Map.of("capability", capability), path(member.expert(), "/{id}/confirmations"), member.id());
    }

    /** @param comment empty for none */
    public Mono<Void> decide(MemberView member, String decision, String comment) {
        Map<String, String> body =
                comment.isEmpty() ? Map.of("decision", decision) : Map.of("decision", decision, "comment", comment);
        return service.post(body, path(member.expert(), "/{id}/verification"), member.id());
    }

    /** @param key sending the same form twice makes one invitation */
    public Mono<Invitation.Given> invite(Invitation invitation, UUID key) {
        return service.send(
                HttpMethod.POST,
                invitation,
                Invitation.Given.class,
                Map.of("Idempotency-Key", key.toString()),
                "/api/invitations");
    }

    public Mono<Void> accept(UUID seat, String secret) {
        return service.post(Map.of("secret", secret), "/api/invitations/{id}/acceptance", seat);
    }

    /** From now on neither side reads the other's contacts. */
    public Mono<Void> closeContacts(UUID introduction) {
        return service.post(Map.of(), "/api/grants/{introduction}/closure", introduction);
    }

    public Mono<List<Capability>> capabilities(String language) {
        return service.get(Capability[].class, Map.of("lang", language), "/api/capabilities")
                .map(Arrays::asList);
    }

    public Mono<Geography> geography(String language) {
        return service.get(Geography.class, Map.of("lang", language), "/api/regions");
    }

    private static String path(boolean expert, String rest) {
        return "/api/" + (expert ? EXPERTS : ORGANISATIONS) + rest;
    }
}
