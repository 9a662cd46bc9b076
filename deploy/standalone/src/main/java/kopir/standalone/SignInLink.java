package kopir.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import kopir.identity.person.MailAddress;

/** Asks sign-in for a link, as the operator who can read its key. */
final class SignInLink {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI identity;
    private final String adminKey;

    SignInLink(URI identity, String adminKey) {
        this.identity = identity;
        this.adminKey = adminKey;
    }

    /** A link that signs in once, within 15 minutes. */
    String of(MailAddress address) {
        HttpRequest request = HttpRequest.newBuilder(identity.resolve("/admin/links"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + adminKey)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("email=" + URLEncoder.encode(address.mailbox(), StandardCharsets.UTF_8)))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("sign-in gave no link: " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException("sign-in did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for sign-in", e);
        }
    }
}
