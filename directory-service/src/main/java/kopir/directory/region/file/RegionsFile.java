package kopir.directory.region.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kopir.contracts.ReferenceEvent.Country;
import kopir.contracts.ReferenceEvent.Region;
import kopir.directory.reference.Fingerprint;
import kopir.directory.region.Regions;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the regions from the file that is part of the service: a defect in it stops the start. */
public final class RegionsFile {
    private static final String FILE = "/regions/regions.json";
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private RegionsFile() {}

    private record Content(List<Country> countries, List<LanguageRow> languages, List<RegionRow> regions) {}

    private record LanguageRow(String code, String en, String ru) {}

    private record RegionRow(
            String code,
            String country,
            Map<String, String> names,
            List<String> aliases,
            @Nullable String formerCode,
            List<String> neighbours) {}

    /** The regions that this version of the service brings. */
    public static Regions read() {
        try (InputStream in = RegionsFile.class.getResourceAsStream(FILE)) {
            byte[] json = Objects.requireNonNull(in, FILE + " is missing").readAllBytes();
            return of(Fingerprint.of(json), JSON.readValue(json, Content.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Regions of(String fingerprint, Content content) {
        return new Regions(
                fingerprint,
                content.countries(),
                content.regions().stream().map(RegionsFile::region).toList(),
                content.languages().stream().map(RegionsFile::language).toList());
    }

    private static Region region(RegionRow row) {
        return new Region(row.code(), row.country(), row.names(), row.aliases(), row.formerCode(), row.neighbours());
    }

    private static Regions.Language language(LanguageRow row) {
        return new Regions.Language(row.code(), Map.of("en", row.en(), "ru", row.ru()));
    }
}
