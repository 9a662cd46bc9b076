package kopir.testservers;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One method of one path, as a service describes itself. */
public record Endpoint(String method, String path, boolean takesABody) {

    /** @param description a service's OpenAPI document */
    public static Stream<Endpoint> allOf(JsonNode description) {
        return description
                .at("/paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(method -> new Endpoint(
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                method.getValue().has("requestBody"))));
    }

    /** With real ids for all but one. */
    public String withWrong(String variable) {
        return path.replace("{" + variable + "}", "17")
                .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
    }

    public Stream<String> variables() {
        return Stream.of(path.split("/"))
                .filter(part -> part.startsWith("{"))
                .map(part -> part.substring(1, part.length() - 1));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
