package kopir.portal.page;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What a form sent: text without blanks around it, absent and empty alike. */
public record FormData(MultiValueMap<String, String> fields) {

    /** The form that was sent; what cannot be read never comes this far: see {@link UnreadableForms}. */
    public static Mono<FormData> of(ServerWebExchange exchange) {
        return exchange.getFormData().map(FormData::new);
    }

    /** The parameters of the page's own address. */
    public static FormData query(ServerWebExchange exchange) {
        return new FormData(exchange.getRequest().getQueryParams());
    }

    public String text(String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value.strip();
    }

    public Optional<String> some(String name) {
        return Optional.of(text(name)).filter(value -> !value.isEmpty());
    }

    /** All values of a name: the boxes that were ticked. */
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    public boolean has(String name) {
        return !text(name).isEmpty();
    }

    public int number(String name, int otherwise) {
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }

    public Optional<UUID> id(String name) {
        try {
            return Optional.of(UUID.fromString(text(name)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
