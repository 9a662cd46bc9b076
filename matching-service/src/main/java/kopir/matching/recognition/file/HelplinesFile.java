package kopir.matching.recognition.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kopir.matching.recognition.Helplines;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code helplines/helplines.json}; see docs/data.md for where it comes from and what is unconfirmed. */
public final class HelplinesFile {
    private HelplinesFile() {}

    private record File(List<Country> countries) {}

    private record Country(String country, List<Line> lines) {}

    private record Line(String number, Map<String, String> name) {}

    public static Helplines read() {
        JsonMapper json = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream file = HelplinesFile.class.getResourceAsStream("/helplines/helplines.json")) {
            File read = json.readValue(Objects.requireNonNull(file, "helplines.json"), File.class);
            return new Helplines(read.countries().stream()
                    .collect(Collectors.toUnmodifiableMap(Country::country, HelplinesFile::lines)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Helplines.Line> lines(Country country) {
        return country.lines().stream()
                .map(line -> new Helplines.Line(line.number(), line.name()))
                .toList();
    }
}
