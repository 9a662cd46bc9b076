package kopir.identity;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** A browser without JavaScript: keeps cookies, fills in forms, follows a redirect when told to. */
final class Browser {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String languages;

    Browser() {
        this("en");
    }

    /** @param languages as in {@code Accept-Language} */
    Browser(String languages) {
        this.languages = languages;
    }

    /** What came back. */
    record Page(URI address, int status, HttpHeaders headers, String html) {

        /** Where it sends the browser. */
        URI redirect() {
            return headers.firstValue("Location")
                    .map(address::resolve)
                    .orElseThrow(() -> new AssertionError(status + " without a redirect: " + html));
        }

        Map<String, String> hidden(String action) {
            int form = html.indexOf("action=\"" + action + "\"");
            if (form < 0) {
                throw new AssertionError("No form to " + action + " in " + html);
            }
            Matcher field = HIDDEN.matcher(html.substring(form, html.indexOf("</form>", form)));
            Map<String, String> hidden = new LinkedHashMap<>();
            while (field.find()) {
                hidden.put(field.group(1), HtmlUtils.htmlUnescape(field.group(2)));
            }
            return hidden;
        }
    }

    Page open(Object address, String... headers) {
        return send(request(address, headers).GET());
    }

    /** Follows redirects as long as they stay on the same site. */
    Page openAndFollow(Object address) {
        Page page = open(address);
        while (page.headers().firstValue("Location").isPresent()
                && page.redirect().getAuthority().equals(page.address().getAuthority())) {
            page = open(page.redirect());
        }
        return page;
    }

    /** Fills in what a person would, and presses the button of the first form that goes to {@code action}. */
    Page press(Page page, String action, Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>(page.hidden(action));
        fields.putAll(typed);
        return post(page.address().resolve(action), fields);
    }

    Page post(Object address, Map<String, String> fields, String... headers) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(address, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst();
    }

    List<HttpCookie> allCookies() {
        return cookies.getCookieStore().getCookies();
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(Object address, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address.toString())).header("Accept-Language", languages);
        // A program's own wish replaces the one of a browser.
        if (!List.of(headers).contains("Accept")) {
            request.header("Accept", "text/html");
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Page(answer.uri(), answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
