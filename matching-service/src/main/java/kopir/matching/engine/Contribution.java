package kopir.matching.engine;

import org.jspecify.annotations.Nullable;

/**
 * Some points of a score and where they come from. The contributions of a candidate sum exactly to its score.
 *
 * @param need the served need, or the candidate's own need where the points are for giving in return; else null
 * @param offered the capability that serves it; null where it is not about one
 * @param path how the two stand to each other, how near it is, or how it works; null where there is nothing to say
 * @param points more than 0
 */
public record Contribution(
        Rule rule,
        @Nullable String need,
        @Nullable String offered,
        @Nullable Path path,
        int points) {

    /** What points are given for. */
    public enum Rule {
        NEED,
        PLACE,
        MODE,
        RECIPROCITY,
        /** Less taken than others: introductions are spread over equally able partners. */
        ROOM
    }

    /** The way from what is asked for to what the candidate has. */
    public enum Path {
        EXACT,
        NARROWER,
        BROADER,
        RELATED,
        SIBLING,
        /** Both look for the same thing, and looking for it is offering it. */
        SOUGHT_TOO,
        SAME_REGION,
        NEIGHBOURING_REGION,
        SAME_COUNTRY,
        NEIGHBOURING_COUNTRY,
        ON_SITE,
        TRAVELS,
        REMOTE
    }
}
