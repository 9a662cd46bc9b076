package kopir.identity.demo;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kopir.identity.person.MailAddress;
import kopir.identity.person.Subjects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who may sign in without mail: nobody, except in a demonstration. */
public final class Personas {
    private final Map<String, Known> byId = new LinkedHashMap<>();

    private Personas() {}

    private record Known(Persona persona, String subject) {}

    /** An installation for real people. */
    public static Personas none() {
        return new Personas();
    }

    /**
     * A demonstration. It lets anybody who reaches it be anybody, so it starts only where nobody else can reach it.
     *
     * @param listensOn the address that the server binds; null: all of the machine's
     * @throws IllegalStateException unless that is a loopback address, or where two personas have the same id or one
     *     has no proper address
     */
    public static Personas forDemo(List<Persona> personas, Subjects subjects, @Nullable InetAddress listensOn) {
        if (listensOn == null || !listensOn.isLoopbackAddress()) {
            throw new IllegalStateException(
                    "kopir.identity.demo lets anybody sign in as anybody: it needs server.address=127.0.0.1");
        }
        Personas known = new Personas();
        for (Persona persona : personas) {
            String subject = MailAddress.of(persona.email())
                    .map(subjects::of)
                    .orElseThrow(() -> new IllegalStateException("Persona " + persona.id() + " has no proper address"));
            if (known.byId.putIfAbsent(persona.id(), new Known(persona, subject)) != null) {
                throw new IllegalStateException("Two personas are called " + persona.id());
            }
        }
        return known;
    }

    /**
     * Reads a JSON list of personas, in which other fields are passed over.
     *
     * @throws IllegalStateException where it is no such list
     */
    public static List<Persona> read(Path file, JsonMapper json) {
        try {
            return json.readValue(file, new TypeReference<List<Persona>>() {});
        } catch (JacksonException unreadable) {
            throw new IllegalStateException(
                    file + " is not a list of {\"id\", \"label\", \"labelRu\"?, \"email\"}: "
                            + unreadable.getOriginalMessage(),
                    unreadable);
        }
    }

    /** In the order given. */
    public Collection<Persona> all() {
        return byId.values().stream().map(Known::persona).toList();
    }

    public Optional<String> subject(String id) {
        return Optional.ofNullable(byId.get(id)).map(Known::subject);
    }
}
