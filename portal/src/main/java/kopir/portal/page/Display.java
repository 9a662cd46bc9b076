package kopir.portal.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Says codes and times in the reader's words: {@code kk} as <em>Kazakh</em>, an instant in the reader's zone with its name. */
public final class Display {
    private final MessageSource messages;
    private final Locale language;
    private final ZoneId zone;

    Display(MessageSource messages, Locale language, ZoneId zone) {
        this.messages = messages;
        this.language = language;
        this.zone = zone;
    }

    /** For instance <em>24 November 2026, 15:45 (Almaty Time)</em>. */
    public String time(@Nullable Instant at) {
        return at == null
                ? ""
                : DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", language).format(at.atZone(zone)) + " ("
                        + zoneName() + ")";
    }

    public String day(@Nullable LocalDate day) {
        return day == null
                ? ""
                : DateTimeFormatter.ofPattern("d MMMM uuuu", language).format(day);
    }

    /** The day of an instant where the reader is. */
    public String dayOf(@Nullable Instant at) {
        return at == null ? "" : day(at.atZone(zone).toLocalDate());
    }

    public String zoneName() {
        return zone.getDisplayName(TextStyle.FULL, language);
    }

    /** A time zone as people call it. @param id IANA, for instance {@code Asia/Almaty} */
    public String zone(String id) {
        try {
            return ZoneId.of(id).getDisplayName(TextStyle.FULL, language);
        } catch (DateTimeException unknown) {
            return id;
        }
    }

    /** @param code ISO 639 */
    public String language(String code) {
        return named("language." + code, Locale.of(code).getDisplayLanguage(language));
    }

    /** @param code ISO 3166-1 alpha-2, or null */
    public String country(@Nullable String code) {
        return code == null ? "" : named("country." + code, Locale.of("", code).getDisplayCountry(language));
    }

    /** What the region's people call themselves goes before what Java's tables call them. */
    private String named(String key, String usual) {
        return Objects.requireNonNull(messages.getMessage(key, new Object[0], usual, language));
    }

    /**
     * One of our own codes in words; the code itself where the portal does not know it yet.
     *
     * @param kind what it is a code of, for instance {@code type}, {@code mode}, {@code request.status}
     */
    public String code(String kind, @Nullable String code) {
        return code == null
                ? ""
                : Objects.requireNonNull(messages.getMessage(kind + "." + code, new Object[0], code, language));
    }

    /** What went wrong, in words; in general words where there are none for it. */
    public String message(String key) {
        String general = messages.getMessage("problem.other", new Object[0], language);
        return Objects.requireNonNull(messages.getMessage(key, new Object[0], general, language));
    }

    /** One of a text's languages: the reader's, else English, else any. */
    public String text(@Nullable Map<String, String> texts) {
        return texts == null || texts.isEmpty() ? "" : texts.getOrDefault(languageOf(texts), "");
    }

    /** In which language {@link #text} is, for the {@code lang} attribute. */
    public String languageOf(@Nullable Map<String, String> texts) {
        if (texts == null || texts.isEmpty() || texts.containsKey(language.getLanguage())) {
            return language.getLanguage();
        }
        return texts.containsKey("en")
                ? "en"
                : texts.keySet().stream().sorted().findFirst().orElse("en");
    }
}
