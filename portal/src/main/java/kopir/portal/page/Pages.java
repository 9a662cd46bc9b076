package kopir.portal.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.reactive.result.view.CsrfRequestDataValueProcessor;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** Puts a page into the frame. Every page of the portal is made here, also the ones that say what went wrong. */
public final class Pages {
    /** Model attribute: a page that answers a form sent to another address says where it is itself. */
    public static final String HERE = "here";

    private final Readers readers;
    private final MessageSource messages;
    private final Assets assets;
    private final String exit;
    private final boolean demo;

    public Pages(Readers readers, MessageSource messages, Assets assets, String exit, boolean demo) {
        this.readers = readers;
        this.messages = messages;
        this.assets = assets;
        this.exit = exit;
        this.demo = demo;
    }

    public Mono<Rendering> page(ServerWebExchange exchange, String template, Map<String, ?> model) {
        return page(exchange, HttpStatus.OK, template, model);
    }

    public Mono<Rendering> page(ServerWebExchange exchange, HttpStatus status, String template, Map<String, ?> model) {
        return readers.of(exchange)
                .zipWhen(reader -> formToken(exchange), (reader, ready) -> reader)
                .map(reader -> Rendering.view(template)
                        .status(status)
                        .model(framed(exchange, reader, model))
                        .build());
    }

    /** The model of a page that says what went wrong. Whatever failed may be what knows the reader, so nobody is asked. */
    Mono<Map<String, Object>> trouble(ServerWebExchange exchange, Map<String, ?> model) {
        return readers.remembered(exchange)
                .zipWhen(reader -> formToken(exchange), (reader, ready) -> reader)
                .onErrorReturn(Reader.visitor(Zones.ofBrowser(exchange)))
                .map(reader -> framed(exchange, reader, model));
    }

    /** After a form was taken in: the browser gets the next page, and reloading it sends nothing again. */
    public static Rendering seeOther(String path) {
        return Rendering.redirectTo(path).status(HttpStatus.SEE_OTHER).build();
    }

    /** What templates need in any case. */
    private Map<String, Object> framed(ServerWebExchange exchange, Reader reader, Map<String, ?> model) {
        Map<String, Object> framed = new HashMap<>(model);
        Locale language = language(exchange);
        Object elsewhere = model.get(HERE);
        String here = elsewhere == null ? exchange.getRequest().getPath().value() : elsewhere.toString();
        String other = languageLink(exchange, here, elsewhere != null, language);
        framed.put("layout", new Layout(reader, language, here, other, assets.path(), exit, demo));
        framed.put("display", new Display(messages, language, reader.zone()));
        framed.putIfAbsent("errors", FormErrors.none());
        return framed;
    }

    /** The language the page is shown in. */
    public static Locale language(ServerWebExchange exchange) {
        Locale language = exchange.getLocaleContext().getLocale();
        return language == null ? Languages.ENGLISH : language;
    }

    /** The same page, with what was searched for, in the other language. */
    private static String languageLink(ServerWebExchange exchange, String here, boolean elsewhere, Locale language) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(here);
        if (!elsewhere) {
            link.query(exchange.getRequest().getURI().getRawQuery());
        }
        return link.replaceQueryParam("lang", Languages.other(language).getLanguage())
                .build(true)
                .toUriString();
    }

    /** Lets {@code th:action} put the token into each form. */
    private static Mono<Boolean> formToken(ServerWebExchange exchange) {
        Mono<CsrfToken> token = exchange.getAttributeOrDefault(CsrfToken.class.getName(), Mono.empty());
        return token.doOnNext(ready ->
                        exchange.getAttributes().put(CsrfRequestDataValueProcessor.DEFAULT_CSRF_ATTR_NAME, ready))
                .hasElement();
    }
}
