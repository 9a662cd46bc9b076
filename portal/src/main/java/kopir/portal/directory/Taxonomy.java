package kopir.portal.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The capabilities and regions in one language, for finding and naming them. */
public final class Taxonomy {
    private final List<Capability> themes;
    private final Geography geography;
    private final Map<String, Entry> byCode = new LinkedHashMap<>();
    private final Map<String, String> regionNames = new LinkedHashMap<>();

    /** @param path the labels above it, joined, empty for a theme */
    public record Entry(String code, String label, String path, String searched) {}

    public Taxonomy(List<Capability> themes, Geography geography) {
        this.themes = List.copyOf(themes);
        this.geography = geography;
        themes.forEach(theme -> add(theme, ""));
        geography
                .countries()
                .forEach(country -> country.regions().forEach(region -> regionNames.put(region.code(), region.name())));
    }

    /** While the directory cannot be asked: codes stand for themselves. */
    public static Taxonomy empty() {
        return new Taxonomy(List.of(), new Geography(List.of(), List.of()));
    }

    public List<Capability> themes() {
        return themes;
    }

    public Geography geography() {
        return geography;
    }

    /** The label, or the code where it is not known. */
    public String label(String capability) {
        Entry entry = byCode.get(capability);
        return entry == null ? capability : entry.label();
    }

    /** Several labels, joined with commas. */
    public String labels(Collection<String> capabilities) {
        return capabilities.stream().map(this::label).collect(Collectors.joining(", "));
    }

    /** The name, or the code where it is not known. */
    public String region(String code) {
        return regionNames.getOrDefault(code, code);
    }

    /** Capabilities whose label or place in the tree has all these words, at most {@code limit}. */
    public List<Entry> search(String words, int limit) {
        List<String> wanted = List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        return words.isBlank()
                ? List.of()
                : byCode.values().stream()
                        .filter(entry -> wanted.stream().allMatch(entry.searched()::contains))
                        .limit(limit)
                        .toList();
    }

    /** A theme and everything under it. */
    public List<Entry> under(String theme) {
        List<Entry> found = new ArrayList<>();
        themes.stream().filter(top -> top.code().equals(theme)).forEach(top -> collect(top, found));
        return found;
    }

    private void collect(Capability top, List<Entry> found) {
        Entry entry = byCode.get(top.code());
        if (entry != null) {
            found.add(entry);
        }
        top.narrower().forEach(below -> collect(below, found));
    }

    private void add(Capability capability, String path) {
        String searched = (path + " " + capability.label()).toLowerCase(Locale.ROOT);
        byCode.putIfAbsent(capability.code(), new Entry(capability.code(), capability.label(), path, searched));
        String below = path.isEmpty() ? capability.label() : path + " › " + capability.label();
        capability.narrower().forEach(narrower -> add(narrower, below));
    }
}
