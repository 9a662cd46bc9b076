package kopir.identity.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Where a sign-in link leads: a page with a button, since programs that check mail open links but press nothing. */
public final class ConfirmationPage {
    /** GET shows the button, POST signs in. */
    public static final String PATH = "/sign-in/link";

    private final URI issuer;

    /** @param issuer from the settings; taken from a request it could be another site's, and the token with it */
    public ConfirmationPage(URI issuer) {
        this.issuer = issuer;
    }

    /** @param language {@link Locale#ROOT} leaves it to the reader's browser */
    public String address(String token, Locale language, Optional<PortalPath> goOn) {
        return issuer + PATH + "?token=" + encoded(token)
                + (language.getLanguage().isEmpty() ? "" : "&lang=" + language.getLanguage())
                + goOn.map(path -> "&continue=" + encoded(path.path())).orElse("");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
