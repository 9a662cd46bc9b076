package kopir.matching.recognition.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kopir.matching.recognition.Helplines;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The helplines of {@code helplines/helplines.json}. What the file is and how far it is confirmed stands at its top. */
public final class HelplinesFile {
    private static final String FILE = "/helplines/helplines.json";

    private HelplinesFile() {}

    private record Content(List<Country> countries) {}

    private record Country(String country, List<Line> lines) {}

    private record Line(String number, Map<String, String> name, boolean checked) {}

    /** Read at start: without it the answer to somebody in danger would have no number, so the service must not start. */
    public static Helplines read() {
        try (InputStream in = HelplinesFile.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the class path");
            }
            // The notes and sources beside each line are for those who maintain the file.
            JsonMapper json = JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();
            return new Helplines(json.readValue(in, Content.class).countries().stream()
                    .flatMap(HelplinesFile::lines)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Helplines.Line> lines(Country country) {
        return country.lines().stream()
                .map(line -> new Helplines.Line(country.country(), line.number(), line.name(), line.checked()));
    }
}
