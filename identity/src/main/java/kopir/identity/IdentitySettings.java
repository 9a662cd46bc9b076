package kopir.identity;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kopir.identity.demo.Persona;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings under {@code kopir}; identity.yml has their defaults and the README their meaning.
 *
 * @param publicUrl where people find the portal, without a slash at the end
 * @param exitUrl where <em>Exit this page</em> leads
 */
@ConfigurationProperties("kopir")
public record IdentitySettings(URI publicUrl, URI exitUrl, Mail mail, Identity identity) {
    /** How long a sign-in lasts: the session here, and the portal's refresh token. */
    public static final Duration SIGNED_IN_FOR = Duration.ofHours(12);

    public IdentitySettings {
        publicUrl = withoutSlash(publicUrl);
    }

    /** @param from the sender of mails, an address with or without a name */
    public record Mail(String from) {}

    /**
     * @param issuer the address of this application as browsers and services reach it, without a slash at the end
     * @param portalSecret of the client {@code portal}; null: made once and kept in the data folder
     * @param notificationSecret likewise of the client {@code notification}
     * @param demo whether fictional people may sign in without mail
     * @param personas these people, unless a file names them
     * @param actuatorFrom networks that may read health and metrics, in CIDR notation
     */
    public record Identity(
            URI issuer,
            Path dataFolder,
            @Nullable String portalSecret,
            @Nullable String notificationSecret,
            boolean demo,
            @Nullable List<Persona> personas,
            @Nullable Path personasFile,
            List<String> actuatorFrom) {

        public Identity {
            issuer = withoutSlash(issuer);
        }

        /** Whether browsers come by https, so that cookies may be for https only. */
        public boolean secure() {
            return "https".equals(issuer.getScheme());
        }
    }

    private static URI withoutSlash(URI url) {
        String text = url.toString();
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : url;
    }
}
