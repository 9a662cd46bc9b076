package kopir.matching.recognition;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Stops texts that tell an individual's case. Kopir holds no survivor record, so such a text is neither kept nor matched.
 *
 * <p>When in doubt it lets pass what could be said of a group and stops what could be said of one person only: a request
 * stopped by mistake is worded anew in a minute, a person's story in a network's data cannot be taken back.
 */
public final class Tripwire {
    /** Far above any text that is accepted; bounds the time whatever else may call this one day. */
    private static final int READ_CHARACTERS = 20_000;

    private Tripwire() {}

    /** Whether the text must not become a request. Pure. Reads the first 20,000 characters: longer texts are refused anyway. */
    public static boolean stops(String text) {
        return signs(text).stream().mapToInt(Sign::weight).sum() >= Sign.STOPS;
    }

    /** What the person seems to need, for an answer that helps. */
    public static Set<Topic> topics(String text) {
        return having(Topic.class, beginning(text), Topic::isIn);
    }

    static Set<Sign> signs(String text) {
        return having(Sign.class, beginning(text), Sign::isIn);
    }

    private static String beginning(String text) {
        return text.length() > READ_CHARACTERS ? text.substring(0, READ_CHARACTERS) : text;
    }

    private static <E extends Enum<E>> Set<E> having(Class<E> type, String text, BiPredicate<E, String> isIn) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> isIn.test(one, text))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    }
}
