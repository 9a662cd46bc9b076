package kopir.platform.json;

import java.util.Locale;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** Writes {@code ON_SITE} as {@code on-site}, in events, documents and HTTP alike, without annotations on the enums. */
public final class KebabCaseEnums extends JacksonAnnotationIntrospector {

    @Override
    public String[] findEnumValues(
            MapperConfig<?> config, AnnotatedClass annotatedClass, Enum<?>[] enumValues, String[] names) {
        String[] codes = super.findEnumValues(config, annotatedClass, enumValues, names);
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] == null) {
                codes[i] = code(enumValues[i]);
            }
        }
        return codes;
    }

    /** The code of one value, as people and other systems write it. */
    public static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
