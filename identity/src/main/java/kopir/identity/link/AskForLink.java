package kopir.identity.link;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import kopir.identity.link.smtp.LinkMail;
import kopir.identity.person.MailAddress;
import kopir.identity.person.Subjects;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;

/**
 * Somebody asks for a link to an address. The answer depends on who asks and on the mail server, never on the address:
 * one that was mailed, one that has had its share of links and one that the mail server refuses are all
 * {@link Answer.OnItsWay}.
 */
public final class AskForLink {
    private final Subjects subjects;
    private final SignInLinks links;
    private final LinkMail mail;
    private final SignIns signIns;
    private final RateLimit perAddress;
    private final RateLimit perClient;

    public AskForLink(
            Subjects subjects,
            SignInLinks links,
            LinkMail mail,
            SignIns signIns,
            RateLimit perAddress,
            RateLimit perClient) {
        this.subjects = subjects;
        this.links = links;
        this.mail = mail;
        this.signIns = signIns;
        this.perAddress = perAddress;
        this.perClient = perClient;
    }

    /** Whether links can be asked for: without a mail server they come from whoever runs the installation. */
    public boolean isPossible() {
        return mail.isSetUp();
    }

    /** What the person is told. */
    public sealed interface Answer {
        /** Look into the mailbox. */
        record OnItsWay() implements Answer {}

        /** This client has asked too often, for whatever addresses. */
        record TooOften(Duration pause) implements Answer {}

        /** No mail leaves the house right now. */
        record NoMailNow() implements Answer {}
    }

    /**
     * @param client where the request comes from, an IP address
     * @param language of the mail
     */
    public Answer ask(MailAddress address, String client, Locale language) {
        Optional<Duration> wait = perClient.take(ClientNetwork.of(client));
        if (wait.isPresent()) {
            signIns.count(SignIns.Outcome.CLIENT_LIMITED);
            return new Answer.TooOften(wait.get());
        }
        String subject = subjects.of(address);
        if (perAddress.take(subject).isPresent()) {
            signIns.count(SignIns.Outcome.ADDRESS_LIMITED);
            return new Answer.OnItsWay();
        }
        OneTimeToken link = links.generate(new GenerateOneTimeTokenRequest(subject));
        return switch (mail.send(address, link.getTokenValue(), language)) {
            case ACCEPTED -> {
                signIns.count(SignIns.Outcome.LINK_SENT);
                yield new Answer.OnItsWay();
            }
            case ADDRESS_REFUSED -> {
                links.withdraw(link);
                signIns.count(SignIns.Outcome.MAIL_REFUSED);
                yield new Answer.OnItsWay();
            }
            case NOT_NOW -> {
                links.withdraw(link);
                perAddress.giveBack(subject);
                signIns.count(SignIns.Outcome.MAIL_FAILED);
                yield new Answer.NoMailNow();
            }
        };
    }
}
