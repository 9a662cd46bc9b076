package kopir.portal.demo;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** A mail catcher in another process that answers its mails as a JSON list of {@link DemoMailbox.Mail}. */
final class CaughtMail implements DemoMailbox {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final RestClient catcher;

    /** @param url where the list is */
    CaughtMail(String url) {
        JdkClientHttpRequestFactory http = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        http.setReadTimeout(PATIENCE);
        catcher = RestClient.builder().requestFactory(http).baseUrl(url).build();
    }

    @Override
    public List<Mail> mails() {
        List<Mail> mails = catcher.get().retrieve().body(new ParameterizedTypeReference<>() {});
        return mails == null ? List.of() : mails;
    }
}
