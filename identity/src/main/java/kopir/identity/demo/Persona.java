package kopir.identity.demo;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A fictional person of a demonstration.
 *
 * @param id how scripts name the person: {@code coordinator}, {@code member:kz02}
 * @param label what the button says, in English or for everybody
 * @param labelRu what it says in Russian; null: the same
 * @param email an invented address; its subject is the person's, so a link mailed to it signs in the same one
 */
public record Persona(String id, String label, @Nullable String labelRu, String email) {

    public String label(Locale language) {
        return labelRu != null && language.getLanguage().equals("ru") ? labelRu : label;
    }
}
