package kopir.directory.contact.web;

import java.util.List;
import java.util.UUID;
import kopir.directory.contact.ReadContacts;
import kopir.directory.member.web.KindPath;
import kopir.platform.http.Caller;
import kopir.platform.http.Problem;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The contacts of a member. Each read is recorded. */
@RestController
@RequestMapping({KindPath.ORGANISATIONS, KindPath.EXPERTS})
public final class ContactController {
    private final ReadContacts contacts;

    public ContactController(ReadContacts contacts) {
        this.contacts = contacts;
    }

    /** For the member itself, coordinators, and a member to which they are open; 404 for all others. */
    @GetMapping("/{id}/contacts")
    public Mono<List<ContactView>> read(Caller caller, @PathVariable UUID id, ServerHttpRequest request) {
        return contacts.of(KindPath.of(request), id, caller)
                .map(found -> found.orElseThrow(Problem::notFound))
                .map(people -> people.seats().stream()
                        .map(seat -> ContactView.of(seat, people.audience()))
                        .toList());
    }
}
