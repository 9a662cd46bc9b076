package kopir.directory.me.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kopir.contracts.GrantEvent;
import kopir.contracts.Role;
import kopir.directory.contact.ContactRead;
import kopir.directory.contact.web.ContactView;
import kopir.directory.grant.Grant;
import kopir.directory.me.ChangeOwnContact;
import kopir.directory.me.OwnRecord;
import kopir.directory.member.Member;
import kopir.directory.member.web.Codes;
import kopir.directory.member.web.MemberView;
import kopir.directory.policy.Audience;
import kopir.directory.policy.Field;
import kopir.directory.policy.Level;
import kopir.directory.seat.Contact;
import kopir.directory.seat.Seat;
import kopir.directory.seat.web.ContactInput;
import kopir.platform.delivery.Stored;
import kopir.platform.http.Caller;
import kopir.platform.http.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What signed-in people see about themselves, also those whom nobody has invited yet. */
@RestController
@RequestMapping("/api/members/me")
public final class MeController {
    private final OwnRecord record;
    private final ChangeOwnContact contacts;
    private final Codes codes;

    public MeController(OwnRecord record, ChangeOwnContact contacts, Codes codes) {
        this.record = record;
        this.contacts = contacts;
        this.codes = codes;
    }

    public record OwnSeat(UUID id, Role role, @Nullable UUID member, String language) {
        static OwnSeat of(Seat seat) {
            return new OwnSeat(seat.id(), seat.role(), seat.member(), seat.language());
        }
    }

    /** @param member absent where the person acts for none, or for several and names none in {@code Kopir-Member} */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Me(
            UUID person,
            List<OwnSeat> seats,
            @Nullable ContactView contact,
            @Nullable MemberView member) {}

    public record OwnContactInput(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String language,
            @Nullable String timeZone) {}

    /** Everything the directory holds about the person and the members they act for. */
    public record Export(
            UUID person,
            List<OwnSeat> seats,
            List<ContactView> contacts,
            List<MemberView> members,
            List<OwnGrant> grants,
            List<OwnContactRead> contactReads) {}

    /** Without the other side: where contacts were never opened, nobody learns who it was. */
    public record OwnGrant(UUID introduction, GrantEvent.Status status) {
        static OwnGrant of(Grant grant) {
            return new OwnGrant(grant.introduction(), grant.access().status());
        }
    }

    /** @param member who read: absent for coordinators */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OwnContactRead(
            Instant at,
            ContactRead.As as,
            @Nullable UUID member,
            @Nullable UUID introduction) {
        static OwnContactRead of(ContactRead read) {
            return new OwnContactRead(read.at(), read.as(), read.readerMember(), read.introduction());
        }
    }

    /** Who can see what, and who has looked. */
    public record WhoSees(List<VisibleField> fields, List<OwnContactRead> contactReads) {}

    public record VisibleField(String field, Level level) {}

    @GetMapping
    public Mono<Me> me(Caller caller) {
        return Mono.zip(record.seats(caller), record.members(caller))
                .map(own -> new Me(
                        caller.person(),
                        own.getT1().stream().map(OwnSeat::of).toList(),
                        contact(own.getT1()),
                        own.getT2().size() == 1 ? view(own.getT2().getFirst()) : null));
    }

    private static @Nullable ContactView contact(List<Seat> seats) {
        return seats.stream()
                .filter(seat -> !seat.contact().equals(Contact.UNKNOWN))
                .findFirst()
                .map(seat -> ContactView.of(seat, Audience.OWNER))
                .orElse(null);
    }

    private static MemberView view(Stored<Member> member) {
        return MemberView.of(member, Audience.OWNER);
    }

    /** For whoever holds a seat. Replaces the contact in all of them. */
    @PutMapping("/contact")
    public Mono<ContactView> changeContact(Caller caller, @RequestBody OwnContactInput input) {
        if (caller.seats().isEmpty()) {
            throw Problem.forbidden();
        }
        Contact contact = ContactInput.read(input.name(), input.email(), input.phone(), input.timeZone());
        String language = codes.language("language", input.language());
        return contacts.change(caller, contact, language)
                .thenReturn(new ContactView(
                        contact.name(), contact.email(), contact.phone(), language, contact.timeZone()));
    }

    @GetMapping("/export")
    public Mono<Export> export(Caller caller) {
        return Mono.zip(
                        record.seats(caller),
                        record.members(caller),
                        record.grants(caller),
                        record.contactReads(caller))
                .map(own -> new Export(
                        caller.person(),
                        own.getT1().stream().map(OwnSeat::of).toList(),
                        own.getT1().stream()
                                .map(seat -> ContactView.of(seat, Audience.OWNER))
                                .toList(),
                        own.getT2().stream().map(MeController::view).toList(),
                        own.getT3().stream().map(OwnGrant::of).toList(),
                        own.getT4().stream().map(OwnContactRead::of).toList()));
    }

    @GetMapping("/visibility")
    public Mono<WhoSees> visibility(Caller caller) {
        List<VisibleField> fields = Arrays.stream(Field.values())
                .map(field -> new VisibleField(field.path(), field.level()))
                .toList();
        return record.contactReads(caller)
                .map(reads -> new WhoSees(
                        fields, reads.stream().map(OwnContactRead::of).toList()));
    }
}
