package kopir.matching.recognition;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.stream.Collectors;

/** The kind answer to a text that tells an individual's case: who helps right now, and what to ask partners for instead. */
public final class IndividualCase {
    /** Of the warning and of the problem. */
    public static final String TYPE = "individual-case";

    private static final Set<String> LANGUAGES = Set.of("en", "ru");
    private static final String OTHERWISE = "en";

    private final Helplines helplines;

    public IndividualCase(Helplines helplines) {
        this.helplines = helplines;
    }

    /** @param instead a request that asks for capacity, ready to be taken over */
    public record Warning(String type, String text, List<Line> helplines, String instead) {
        public Warning {
            helplines = List.copyOf(helplines);
        }
    }

    /** @param name in the reader's language */
    public record Line(String country, String name, String number) {}

    /**
     * The warning for a text that the {@link Tripwire} stops; empty for any other.
     *
     * @param country of the member who writes, ISO 3166-1 alpha-2
     * @param language in which they read; English unless it is {@code ru}
     */
    public Optional<Warning> in(String text, Optional<String> country, String language) {
        return Tripwire.stops(text) ? Optional.of(warning(Tripwire.topics(text), country, language)) : Optional.empty();
    }

    /** @param mentioned what the person seems to need; may be empty */
    public Warning warning(Set<Topic> mentioned, Optional<String> country, String language) {
        String shown = LANGUAGES.contains(language) ? language : OTHERWISE;
        ResourceBundle texts = ResourceBundle.getBundle(
                "kopir.matching.recognition.individual-case",
                Locale.of(shown),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        List<Line> lines = helplines.of(country).stream()
                .map(line -> new Line(line.country(), line.names().getOrDefault(shown, line.number()), line.number()))
                .toList();
        return new Warning(TYPE, texts.getString("text"), lines, instead(mentioned, texts));
    }

    private static String instead(Set<Topic> mentioned, ResourceBundle texts) {
        // Somebody who says nothing particular most often needs a place.
        Set<Topic> topics = mentioned.isEmpty() ? EnumSet.of(Topic.SHELTER) : mentioned;
        return topics.stream()
                .sorted()
                .map(topic -> texts.getString("instead." + topic.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" "));
    }
}
