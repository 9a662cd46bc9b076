package kopir.directory.seat.web;

import java.net.URI;
import java.util.UUID;
import java.util.function.Supplier;
import kopir.contracts.Role;
import kopir.directory.limit.Limits;
import kopir.directory.member.web.Codes;
import kopir.directory.seat.Invitation;
import kopir.directory.seat.InvitationSecret;
import kopir.directory.seat.InvitePeople;
import kopir.directory.seat.Seat;
import kopir.directory.seat.SeatOutcome;
import kopir.directory.seat.SeatRefusal;
import kopir.platform.http.Caller;
import kopir.platform.http.IdempotencyKey;
import kopir.platform.http.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Invitations: given by coordinators or by a member's focal point, accepted by whoever signs in with the secret. */
@RestController
@RequestMapping("/api/invitations")
public final class InvitationController {
    private final InvitePeople invitations;
    private final InvitationSecret secrets;
    private final Codes codes;
    private final Limits limits;
    private final Supplier<UUID> ids;

    public InvitationController(
            InvitePeople invitations, InvitationSecret secrets, Codes codes, Limits limits, Supplier<UUID> ids) {
        this.invitations = invitations;
        this.secrets = secrets;
        this.codes = codes;
        this.limits = limits;
        this.ids = ids;
    }

    /** @param member required for the role {@code member}, and for no other */
    public record InvitationInput(
            @Nullable String email,
            @Nullable String name,
            @Nullable String phone,
            @Nullable Role role,
            @Nullable UUID member,
            @Nullable String language,
            @Nullable String timeZone) {}

    /** @param secret shown here and never again: a coordinator can hand the link over in person */
    public record GivenInvitation(UUID id, String secret) {}

    public record AcceptanceInput(@Nullable String secret) {}

    public record AcceptedSeat(UUID id, Role role, @Nullable UUID member, String language) {}

    @PostMapping
    public Mono<ResponseEntity<GivenInvitation>> invite(
            Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody InvitationInput input) {
        IdempotencyKey seat = IdempotencyKey.of(caller, key, ids.get());
        return invitations
                .invite(caller, read(input), seat)
                .map(InvitationController::done)
                .map(given -> ResponseEntity.created(URI.create("/api/invitations/" + given.id()))
                        .body(new GivenInvitation(given.id(), secrets.of(given.id()))));
    }

    private Invitation read(InvitationInput input) {
        Role role = input.role();
        if (role == null) {
            throw Problem.invalid("role", "This value is missing.", "member, coordinator, operator");
        }
        if ((role == Role.MEMBER) != (input.member() != null)) {
            throw Problem.invalid(
                    "member", "A member's id goes with the role member, and with no other.", "a UUID, or nothing");
        }
        return new Invitation(
                role,
                input.member(),
                codes.language("language", input.language()),
                ContactInput.read(input.name(), input.email(), input.phone(), input.timeZone()));
    }

    @PostMapping("/{id}/acceptance")
    public Mono<AcceptedSeat> accept(Caller caller, @PathVariable UUID id, @RequestBody AcceptanceInput input) {
        limits.acceptance(caller.person());
        String secret = input.secret();
        if (secret == null) {
            throw Problem.invalid("secret", "This value is missing.", "the secret of the invitation");
        }
        return invitations
                .accept(id, secret, caller.person())
                .map(InvitationController::done)
                .map(seat -> new AcceptedSeat(seat.id(), seat.role(), seat.member(), seat.language()));
    }

    /** Takes the invitation back, or ends the seat it led to. Repeating it changes nothing. */
    @DeleteMapping("/{id}")
    public Mono<ResponseEntity<Void>> revoke(Caller caller, @PathVariable UUID id) {
        return invitations
                .revoke(id, caller)
                .map(InvitationController::done)
                .map(_ -> ResponseEntity.noContent().build());
    }

    private static Seat done(SeatOutcome outcome) {
        return switch (outcome) {
            case SeatOutcome.Done done -> done.seat().state();
            case SeatRefusal refusal -> throw problem(refusal);
        };
    }

    private static Problem problem(SeatRefusal refusal) {
        return switch (refusal) {
            case SeatRefusal.Absent _ -> Problem.notFound();
            case SeatRefusal.NotYours _ -> Problem.forbidden();
            case SeatRefusal.KeyReused _ -> IdempotencyKey.otherBody();
            case SeatRefusal.TakenByAnother _ ->
                Problem.of(HttpStatus.CONFLICT, "taken-by-another", "Somebody else has accepted this invitation.");
            case SeatRefusal.NoSuchMember _ ->
                Problem.invalid("member", "There is no such member to act for.", "the id of a member");
            case SeatRefusal.Busy _ ->
                Problem.unavailable("busy", "Others are changing this right now. Please try again.", 1);
        };
    }
}
