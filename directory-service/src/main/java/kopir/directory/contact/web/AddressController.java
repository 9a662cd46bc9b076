package kopir.directory.contact.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.UUID;
import kopir.directory.contact.GiveAddresses;
import kopir.directory.seat.Contact;
import kopir.platform.http.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Addresses for the notification-service's own credentials (scope {@code addresses}); no person gets in here. */
@RestController
public final class AddressController {
    private static final int MOST = 200;

    private final GiveAddresses addresses;

    public AddressController(GiveAddresses addresses) {
        this.addresses = addresses;
    }

    public record Wanted(@Nullable List<@Nullable UUID> seats) {}

    public record Addresses(List<Address> addresses) {}

    /** @param secret only where the seat is still an invitation */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Address(
            UUID seat,
            @Nullable String email,
            String language,
            @Nullable String timeZone,
            @Nullable String secret) {

        static Address of(GiveAddresses.Reachable reachable) {
            Contact contact = reachable.seat().contact();
            return new Address(
                    reachable.seat().id(),
                    contact.email(),
                    reachable.seat().language(),
                    contact.timeZone(),
                    reachable.secret());
        }

        /** Says nothing: it holds an address and a secret. */
        @Override
        public String toString() {
            return "Address[not shown]";
        }
    }

    @PostMapping("/internal/addresses")
    public Mono<Addresses> give(
            @AuthenticationPrincipal @Parameter(hidden = true) Jwt client, @RequestBody Wanted wanted) {
        List<@Nullable UUID> seats = wanted.seats();
        if (seats == null || seats.isEmpty() || seats.size() > MOST || seats.contains(null)) {
            throw Problem.invalid("seats", "Say whose addresses are needed.", "1 to " + MOST + " ids of seats");
        }
        return addresses
                .of(seats, client.getSubject())
                .map(found -> new Addresses(found.stream().map(Address::of).toList()));
    }
}
