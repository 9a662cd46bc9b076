package kopir.portal;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A browser without scripts: opens pages, keeps cookies, follows redirects, fills in forms and presses their buttons. */
final class Browser {
    /** Longer than any page may take; a request that hangs fails its test instead of all. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String url;
    private String language = "en";

    Browser(PortalUnderTest portal) {
        this.url = portal.url;
    }

    /** The browser's own language setting. */
    Browser reading(String other) {
        language = other;
        return this;
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    /** As a script on a page would. */
    Browser keep(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(url), cookie);
        return this;
    }

    Page open(String path) {
        return send(request(path).GET().build());
    }

    /** With a header that browsers do not send. */
    Page open(String path, String header, String value) {
        return send(request(path).header(header, value).GET().build());
    }

    Page post(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        URI uri = URI.create(path.startsWith("http") ? path : url + path);
        return HttpRequest.newBuilder(uri)
                .timeout(PATIENCE)
                .header("Accept-Language", language)
                .header("Accept", "text/html,*/*;q=0.8");
    }

    private Page send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Page(
                    this,
                    response.statusCode(),
                    response.uri(),
                    response.headers(),
                    Jsoup.parse(response.body(), response.uri().toString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    record Page(Browser browser, int status, URI uri, HttpHeaders headers, Document html) {

        String text() {
            return html.text();
        }

        /** Empty where there is none. */
        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        String title() {
            return html.title();
        }

        /** The form whose button says this, or whose button has this value. */
        Filled press(String button) {
            Element found = html.select("form button").stream()
                    .filter(each ->
                            each.text().strip().equals(button) || each.val().equals(button))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no button " + button + " on " + uri + "\n" + text()));
            return new Filled(this, (FormElement) Objects.requireNonNull(found.closest("form")), found);
        }
    }

    /** A form about to be sent. */
    record Filled(Page page, FormElement form, Element button) {

        Filled with(String name, String value) {
            for (Element field : form.getElementsByAttributeValue("name", name)) {
                switch (field.tagName()) {
                    case "textarea" -> field.text(value);
                    case "select" ->
                        field.select("option")
                                .forEach(option ->
                                        option.attr("selected", option.val().equals(value)));
                    default -> {
                        if (field.attr("type").matches("radio|checkbox")) {
                            if (field.val().equals(value)) {
                                field.attr("checked", true);
                            } else if (field.attr("type").equals("radio")) {
                                field.attr("checked", false);
                            }
                        } else {
                            field.val(value);
                        }
                    }
                }
            }
            return this;
        }

        Page send() {
            List<Connection.KeyVal> fields = form.formData();
            fields.removeIf(field -> html().select("button[name=" + field.key() + "]").stream()
                    .anyMatch(each -> each.val().equals(field.value())));
            String body = fields.stream()
                    .map(field -> encode(field.key()) + "=" + encode(field.value()))
                    .collect(Collectors.joining("&"));
            String pressed =
                    button.hasAttr("name") ? "&" + encode(button.attr("name")) + "=" + encode(button.val()) : "";
            String action = form.absUrl("action").replaceFirst("#.*", "");
            return form.attr("method").equalsIgnoreCase("post")
                    ? page.browser().post(action, body + pressed)
                    : page.browser().open(action + "?" + body + pressed);
        }

        private Element html() {
            return form;
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
