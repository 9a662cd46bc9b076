package kopir.directory.policy;

import static kopir.directory.policy.Level.COORDINATORS;
import static kopir.directory.policy.Level.INTRODUCED;
import static kopir.directory.policy.Level.NETWORK;
import static kopir.directory.policy.Level.OWNER;
import static kopir.directory.policy.Level.PUBLIC;

import java.util.Arrays;
import java.util.Locale;

/** Everything the directory holds about a member and its people, with who sees it and whether it leaves in events. */
public enum Field {
    ID(PUBLIC, Content.CODED),
    VERSION(PUBLIC, Content.CODED),
    KIND(PUBLIC, Content.CODED),
    TYPE(PUBLIC, Content.CODED),
    NAMES(PUBLIC, Content.SHOWN_NAME),
    COUNTRY(PUBLIC, Content.CODED),
    LANGUAGES(PUBLIC, Content.CODED),
    OFFERS(PUBLIC, Content.CODED),
    EXTERNAL_ID(NETWORK, Content.CODED),
    MEMBERSHIP(NETWORK, Content.CODED),
    REGION(NETWORK, Content.CODED),
    COVERAGE(NETWORK, Content.CODED),
    NEEDS(NETWORK, Content.CODED),
    MODES(NETWORK, Content.CODED),
    LIMIT(NETWORK, Content.CODED),
    ELSEWHERE(NETWORK, Content.CODED),
    PAUSED(NETWORK, Content.CODED),
    VISIBILITY(NETWORK, Content.CODED),
    NOTES(NETWORK, Content.FREE_TEXT),
    LOCATION_STREET(NETWORK, Content.PLACE),
    LOCATION_CITY(NETWORK, Content.PLACE),
    LOCATION_CONFIDENTIAL(COORDINATORS, Content.PLACE),
    MEMBERSHIP_COMMENT(COORDINATORS, Content.FREE_TEXT),
    CONTACT_NAME(INTRODUCED, Content.PERSONAL),
    CONTACT_EMAIL(INTRODUCED, Content.PERSONAL),
    CONTACT_PHONE(INTRODUCED, Content.PERSONAL),
    CONTACT_LANGUAGE(INTRODUCED, Content.PERSONAL),
    CONTACT_TIME_ZONE(INTRODUCED, Content.PERSONAL),
    CONTACT_READS(OWNER, Content.PERSONAL);

    private enum Content {
        CODED,
        /** What the member itself shows to the network: the one text that travels. */
        SHOWN_NAME,
        FREE_TEXT,
        PLACE,
        PERSONAL
    }

    private final Level level;
    private final Content content;

    Field(Level level, Content content) {
        this.level = level;
        this.content = content;
    }

    public Level level() {
        return level;
    }

    /** As written in JSON, for instance {@code externalId} or {@code location.street}. */
    public String path() {
        for (String group : new String[] {"LOCATION_", "CONTACT_"}) {
            if (name().startsWith(group) && this != CONTACT_READS) {
                return camel(group.substring(0, group.length() - 1)) + "." + camel(name().substring(group.length()));
            }
        }
        return camel(name());
    }

    /**
     * Whether events carry it. Topics are read by all services and kept for years: ids and codes of network level at
     * most, no free text, no place, nothing about a person.
     */
    public boolean travels() {
        return level.compareTo(NETWORK) <= 0 && (content == Content.CODED || content == Content.SHOWN_NAME);
    }

    private static String camel(String constant) {
        String[] words = constant.toLowerCase(Locale.ROOT).split("_");
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .reduce("", String::concat);
    }
}
