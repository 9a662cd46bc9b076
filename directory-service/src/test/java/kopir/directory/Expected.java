package kopir.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A table of expectations that a person wrote: the first line heads the columns, the first column names the rows. */
public final class Expected {
    private Expected() {}

    /** By row, then by column. */
    public static Map<String, Map<String, String>> table(String name) {
        List<String> lines = text(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        List<String> head = cells(lines.getFirst());
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 1; i < head.size(); i++) {
                row.put(head.get(i), cells.get(i));
            }
            rows.put(cells.getFirst(), row);
        }
        return rows;
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.strip().split("\\s{2,}"));
    }

    private static String text(String name) {
        try (InputStream in = Expected.class.getResourceAsStream("/expected/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
