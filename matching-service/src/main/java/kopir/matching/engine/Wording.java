package kopir.matching.engine;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import kopir.matching.engine.Contribution.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What the engine found out, in words. English and Russian: the other languages' labels are drafts that no native speaker
 * has confirmed, so they help to understand people but are not shown to them.
 */
public final class Wording {
    /** Languages people can read it in; the first is for everybody else. */
    public static final List<String> LANGUAGES = List.of("en", "ru");

    private final Locale locale;
    private final Taxonomy taxonomy;
    private final ResourceBundle texts;

    private Wording(Locale locale, Taxonomy taxonomy) {
        this.locale = locale;
        this.taxonomy = taxonomy;
        this.texts = ResourceBundle.getBundle(
                "kopir.matching.engine.wording",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** @param language ISO 639; English where it is none of {@link #LANGUAGES} */
    public static Wording in(String language, Taxonomy taxonomy) {
        return new Wording(Locale.of(LANGUAGES.contains(language) ? language : LANGUAGES.getFirst()), taxonomy);
    }

    /** A capability's label, or its code where it is not in force any more. */
    public String label(String capability) {
        return taxonomy.find(capability)
                .map(concept -> concept.labels()
                        .getOrDefault(
                                locale.getLanguage(), concept.labels().getOrDefault(LANGUAGES.getFirst(), capability)))
                .orElse(capability);
    }

    /** One reason. */
    public String of(Contribution contribution) {
        String rule = key(contribution.rule());
        Contribution.Path path = contribution.path();
        String key = path == null || contribution.rule() == Rule.RECIPROCITY ? rule : rule + "." + key(path);
        return text(key, label(contribution.need(), ""), label(contribution.offered(), ""));
    }

    public String of(Gap gap) {
        return text("gap." + key(gap.kind()), label(gap.need(), ""));
    }

    /** What a rule says of a candidate, as the end of a sentence that begins with the candidate. */
    public String of(HardRule rule) {
        return text("rule." + key(rule));
    }

    /** One or two sentences. */
    public String of(WhyNot why) {
        String first = first(why);
        if (why.change() != null) {
            return first + " " + of(why.change());
        }
        return why.objections().isEmpty() ? first : first + " " + text("change.none");
    }

    private String first(WhyNot why) {
        if (!why.objections().isEmpty()) {
            return text(
                    "why-not.objections",
                    why.objections().stream().map(this::of).collect(Collectors.joining("; ")));
        }
        if (why.fallback()) {
            return text("why-not.fallback", why.rank());
        }
        return why.missingPoints() == 0
                ? text("why-not.shown", why.rank())
                : text("why-not.points", why.rank(), why.missingPoints());
    }

    /** What would help, as a sentence. */
    public String of(WhyNot.Change change) {
        String about = switch (change.kind()) {
            case LANGUAGE -> language(change.detail());
            case OFFER -> label(change.detail(), "");
            case END_THE_PAUSE, ONE_MORE_PLACE, TRAVEL -> "";
        };
        return text("change." + key(change.kind()), about, change.rankThen());
    }

    private String language(@Nullable String code) {
        return code == null ? "" : Locale.of(code).getDisplayLanguage(locale);
    }

    private static String key(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String label(@Nullable String capability, String otherwise) {
        return capability == null ? otherwise : label(capability);
    }

    private String text(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), locale).format(arguments);
    }
}
