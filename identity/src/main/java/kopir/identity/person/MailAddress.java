package kopir.identity.person;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address on its way through: mailed to, hashed, forgotten. It does not print itself, so that no log line
 * can hold it by accident.
 *
 * <p>Two spellings are the same person when their normal forms are equal: surrounding white space dropped, the part
 * before the @ in lower case, the domain in its ASCII form (IDNA: {@code пример.рф} is {@code xn--e1afmkfd.xn--p1ai}),
 * lower case, without a closing dot. Dots and {@code +tags} before the @ count: only the receiving server knows what
 * they mean.
 */
public final class MailAddress {
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern LOCAL_PART = Pattern.compile(ATOM + "(\\." + ATOM + ")*");
    private static final Pattern DOMAIN = Pattern.compile("([a-z0-9-]+\\.)+[a-z0-9-]*[a-z][a-z0-9-]*");
    // RFC 5321, 4.5.3.1 and the erratum 1690 of RFC 3696.
    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST = 254;

    private final String localPart;
    private final String domain;

    private MailAddress(String localPart, String domain) {
        this.localPart = localPart;
        this.domain = domain;
    }

    /**
     * @param typed as a person types it
     * @return empty unless it is one plain address: no display name, no quotes, Latin letters before the @, a domain
     *     with a dot
     */
    public static Optional<MailAddress> of(String typed) {
        String address = typed.strip();
        int at = address.lastIndexOf('@');
        if (at < 1 || address.length() > LONGEST) {
            return Optional.empty();
        }
        String localPart = address.substring(0, at);
        String domain = asciiDomain(address.substring(at + 1));
        boolean plain = localPart.length() <= LONGEST_LOCAL_PART
                && localPart.length() + 1 + domain.length() <= LONGEST
                && LOCAL_PART.matcher(localPart).matches()
                && DOMAIN.matcher(domain).matches();
        return plain ? Optional.of(new MailAddress(localPart, domain)) : Optional.empty();
    }

    /** Where mail goes: as typed before the @, since a server may tell upper from lower case there. */
    public String mailbox() {
        return localPart + "@" + domain;
    }

    /** The form in which two spellings of the same address are equal. */
    public String normal() {
        return localPart.toLowerCase(Locale.ROOT) + "@" + domain;
    }

    @Override
    public String toString() {
        return "MailAddress[hidden]";
    }

    private static String asciiDomain(String domain) {
        String open = domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
        try {
            return IDN.toASCII(open, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notADomain) {
            return "";
        }
    }
}
