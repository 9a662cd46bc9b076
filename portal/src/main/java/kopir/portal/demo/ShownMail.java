package kopir.portal.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kopir.portal.demo.DemoMailbox.Mail;

/** A mail on the page, with its links to be followed. */
public record ShownMail(String to, String subject, Instant at, List<Piece> pieces) {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    /** @param link whether the text is an address to open */
    public record Piece(String text, boolean link) {}

    static ShownMail of(Mail mail) {
        return new ShownMail(mail.to(), mail.subject(), mail.at(), pieces(mail.text()));
    }

    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher link = LINK.matcher(text);
        int end = 0;
        while (link.find()) {
            pieces.add(new Piece(text.substring(end, link.start()), false));
            pieces.add(new Piece(link.group(), true));
            end = link.end();
        }
        pieces.add(new Piece(text.substring(end), false));
        return pieces;
    }
}
