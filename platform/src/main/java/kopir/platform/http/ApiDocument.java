package kopir.platform.http;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the OpenAPI document say what is really sent: codes in kebab case, and no {@link Caller}, who is the token. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Bean
    OpenApiCustomizer codesAsSent() {
        return document -> schemas(document).forEach(ApiDocument::write);
    }

    private static Stream<Schema<?>> schemas(OpenAPI document) {
        Stream<Schema<?>> bodies = document.getComponents() == null
                        || document.getComponents().getSchemas() == null
                ? Stream.of()
                : document.getComponents().getSchemas().values().stream().map(schema -> (Schema<?>) schema);
        Stream<Schema<?>> parameters = document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> operation.getParameters() != null)
                .flatMap(operation -> operation.getParameters().stream())
                .map(parameter -> (Schema<?>) parameter.getSchema());
        return Stream.concat(bodies, parameters).filter(Objects::nonNull);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the library's own types are raw
    private static void write(Schema schema) {
        if (schema.getEnum() != null) {
            schema.setEnum(((List<Object>) schema.getEnum())
                    .stream()
                            .map(value ->
                                    value.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .toList());
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> write((Schema) property));
        }
        if (schema.getItems() != null) {
            write(schema.getItems());
        }
    }
}
