package kopir.matching.recognition;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import kopir.matching.engine.Wording;

/** What somebody reads who wrote of one person's case: where to call, and how to ask for a partner instead. */
public final class IndividualCase {
    private static final String TYPE = "individual-case";

    private final Helplines helplines;

    public IndividualCase(Helplines helplines) {
        this.helplines = helplines;
    }

    /** @param instead wording that asks for capacity */
    public record Warning(String type, String text, List<Line> helplines, String instead) {}

    public record Line(String country, String name, String number) {}

    /**
     * @param country of the member that wrote, whose helplines are shown
     * @param language in which they read
     */
    public Warning warning(String country, String language) {
        String shown = Wording.LANGUAGES.contains(language) ? language : Wording.LANGUAGES.getFirst();
        ResourceBundle texts = ResourceBundle.getBundle(
                "kopir.matching.recognition.individual-case",
                Locale.of(shown),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        List<Line> lines = helplines.of(country).stream()
                .map(line -> new Line(country, line.names().getOrDefault(shown, line.number()), line.number()))
                .toList();
        return new Warning(TYPE, texts.getString("text"), lines, texts.getString("instead"));
    }
}
