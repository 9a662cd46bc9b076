package kopir.matching.recognition;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a person in danger can call.
 *
 * @param lines of all countries, in the order in which to show them
 */
public record Helplines(List<Line> lines) {
    public Helplines {
        lines = List.copyOf(lines);
    }

    /**
     * @param country ISO 3166-1 alpha-2
     * @param number as it is dialled inside the country
     * @param names by language; English and Russian always there
     * @param checked whether the country's coordinators have confirmed it. Unconfirmed lines are shown too: in danger, a
     *     commonly published number is better than none
     */
    public record Line(String country, String number, Map<String, String> names, boolean checked) {
        public Line {
            names = Map.copyOf(names);
        }
    }

    /** The lines of a country; those of every country where there is none, or we have no lines for it. */
    public List<Line> of(Optional<String> country) {
        List<Line> own = lines.stream()
                .filter(line -> country.filter(line.country()::equals).isPresent())
                .toList();
        return own.isEmpty() ? lines : own;
    }
}
