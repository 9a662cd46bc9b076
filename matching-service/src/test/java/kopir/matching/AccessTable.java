package kopir.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table that a person wrote: the first line heads the columns, the first column names the rows. */
final class AccessTable {
    private AccessTable() {}

    /** By row, then by column. */
    static Map<String, Map<String, String>> read(String file) {
        List<List<String>> lines = lines(file);
        List<String> head = lines.getFirst();
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 1; i < head.size(); i++) {
                row.put(head.get(i), line.get(i));
            }
            if (rows.put(line.getFirst(), row) != null) {
                throw new AssertionError("twice in the table: " + line.getFirst());
            }
        }
        return rows;
    }

    private static List<List<String>> lines(String file) {
        try (InputStream in = AccessTable.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.strip().split("\\s{2,}")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
