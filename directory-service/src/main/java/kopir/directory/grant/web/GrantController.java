package kopir.directory.grant.web;

import java.util.UUID;
import kopir.contracts.GrantEvent;
import kopir.directory.grant.CloseContacts;
import kopir.directory.grant.Grant;
import kopir.platform.http.Caller;
import kopir.platform.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Either side of an introduction, or a coordinator, closes its contacts. */
@RestController
public final class GrantController {
    private final CloseContacts contacts;

    public GrantController(CloseContacts contacts) {
        this.contacts = contacts;
    }

    /** Neither why nor by whom: the other side is told neutrally. */
    public record GrantView(UUID introduction, GrantEvent.Status status) {
        static GrantView of(Grant grant) {
            return new GrantView(grant.introduction(), grant.access().status());
        }
    }

    /** From this answer on nobody reads these contacts any more. */
    @PostMapping("/api/grants/{introduction}/closure")
    public Mono<GrantView> close(Caller caller, @PathVariable UUID introduction) {
        return contacts.close(introduction, caller).map(closing -> switch (closing) {
            case CloseContacts.Closing.Done done -> GrantView.of(done.grant());
            case CloseContacts.Closing.Absent _ -> throw Problem.notFound();
            case CloseContacts.Closing.NeverOpen _ ->
                throw Problem.of(HttpStatus.CONFLICT, "never-open", "These contacts were never opened.");
        });
    }
}
