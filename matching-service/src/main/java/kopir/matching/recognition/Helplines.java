package kopir.matching.recognition;

import java.util.List;
import java.util.Map;

/**
 * Where somebody in danger can call, by country.
 *
 * @param byCountry lines by ISO 3166-1 code, in the order in which to show them
 */
public record Helplines(Map<String, List<Line>> byCountry) {
    /** The number that reaches help in most countries; for members from elsewhere. */
    private static final Line ANYWHERE = new Line("112", Map.of("en", "Emergency services", "ru", "Экстренные службы"));

    /** @param names by language; English and Russian always there */
    public record Line(String number, Map<String, String> names) {}

    /** The lines of a country; never empty. */
    public List<Line> of(String country) {
        return byCountry.getOrDefault(country, List.of(ANYWHERE));
    }
}
