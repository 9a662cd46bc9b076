package kopir.portal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The frame around every page.
 *
 * @param here the page's own address, also where it answers a form sent elsewhere
 * @param languageLink this page in the other language
 * @param assets where styles and scripts are
 * @param exit the neutral site that <em>Exit this page</em> leads to
 */
public record Layout(
        Reader reader, Locale language, String here, String languageLink, String assets, String exit, boolean demo) {

    /** @param key of the link's text */
    public record Link(String href, String key, boolean current) {}

    public String lang() {
        return language.getLanguage();
    }

    public String otherLang() {
        return Languages.other(language).getLanguage();
    }

    /** What this reader has to do with; a visitor sees no more than the start page. */
    public List<Link> links() {
        List<Link> links = new ArrayList<>();
        if (reader.signedIn()) {
            links.add(link("/", "nav.home"));
            addWhere(links, reader.coordinator() || !reader.known(), link("/review", "nav.review"));
            addWhere(links, reader.member() || !reader.known(), link("/requests", "nav.requests"));
            addWhere(links, !reader.withoutSeat(), link("/introductions", "nav.introductions"));
            addWhere(links, !reader.withoutSeat(), link("/members", "nav.members"));
            addWhere(links, reader.member() || !reader.known(), link("/profile", "nav.profile"));
            addWhere(links, reader.coordinator(), link("/coordination/invitations", "nav.invitations"));
            addWhere(links, reader.withoutSeat(), link("/register", "nav.register"));
            links.add(link("/inbox", "nav.inbox"));
        }
        if (demo) {
            links.add(link("/demo", "nav.demo"));
        }
        return links;
    }

    private Link link(String href, String key) {
        boolean current = href.equals("/") ? here.equals("/") : here.equals(href) || here.startsWith(href + "/");
        return new Link(href, key, current);
    }

    private static void addWhere(List<Link> links, boolean wanted, Link link) {
        if (wanted) {
            links.add(link);
        }
    }
}
