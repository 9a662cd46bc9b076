package kopir.portal.page;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Says of a form that is none (such as {@code code=%zz}, or one that is too long) that it cannot be read: 400, without
 * quoting what was sent. The first who reads the form is the check of its token, before any page, so this comes before that
 * check.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class UnreadableForms implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(new ServerWebExchangeDecorator(exchange) {
            @Override
            public Mono<MultiValueMap<String, String>> getFormData() {
                return super.getFormData()
                        .onErrorMap(
                                unreadable -> !(unreadable instanceof ServerWebInputException),
                                _ -> new ServerWebInputException("The form cannot be read."));
            }
        });
    }
}
