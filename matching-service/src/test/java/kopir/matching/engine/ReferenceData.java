package kopir.matching.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import kopir.contracts.Event;
import kopir.contracts.ReferenceEvent.CapabilitiesPublished;
import kopir.contracts.ReferenceEvent.RegionsPublished;
import kopir.platform.delivery.EventJson;

/** The real taxonomy and regions, in the form in which the directory publishes them. */
public final class ReferenceData {
    public static final CapabilitiesPublished CAPABILITIES = read(CapabilitiesPublished.class, "capabilities");
    public static final RegionsPublished REGIONS = read(RegionsPublished.class, "regions");
    public static final Reference REFERENCE = new Reference(
            new Taxonomy(CAPABILITIES.version(), CAPABILITIES.concepts()),
            new Places(REGIONS.version(), REGIONS.countries(), REGIONS.regions()));

    private ReferenceData() {}

    private static <T extends Event> T read(Class<T> type, String subject) {
        try (InputStream file = ReferenceData.class.getResourceAsStream("/reference/" + subject + ".json")) {
            return type.cast(new EventJson().read(type, subject, 1, file.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
