package kopir.scenarios;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kopir.identity.IdentitySettings;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** Which settings one of our applications reads: its own, from its files and sources, and those of Spring Boot. */
final class Settings {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern OURS = Pattern.compile("kopir(\\.[a-z0-9-]+)+");
    /** What Spring Boot's metadata describes as a map: any name may follow. */
    private static final Set<String> MAPS = Set.of("spring.mail.properties");

    private static final Set<String> SPRING = spring();

    private final Set<String> names;

    private Settings(Set<String> names) {
        this.names = names;
    }

    /** @param module its folder, such as {@code directory-service} */
    static Settings of(String module) throws IOException {
        Set<String> names = new TreeSet<>(SPRING);
        names.addAll(written(ROOT.resolve(module)));
        if (module.equals("identity")) {
            bound("kopir", IdentitySettings.class, names);
        }
        if (module.endsWith("-service")) {
            names.addAll(written(ROOT.resolve("platform")));
        }
        return new Settings(names);
    }

    /** Whether an environment variable sets something, by Spring Boot's rules: without dashes, or with _ for each. */
    boolean hasVariable(String variable) {
        return names.stream()
                        .anyMatch(name -> variable.equals(upper(name.replace("-", "")))
                                || variable.equals(upper(name.replace('-', '_'))))
                || MAPS.stream().anyMatch(map -> variable.startsWith(upper(map) + "_"));
    }

    private static String upper(String name) {
        return name.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** In the module's YAML, and as text in its code. */
    private static Set<String> written(Path module) throws IOException {
        Set<String> names = new HashSet<>();
        try (Stream<Path> files = Files.walk(module.resolve("src/main"))) {
            for (Path file : files.toList()) {
                if (file.toString().endsWith(".yml")) {
                    for (Object document : new Yaml().loadAll(Files.readString(file))) {
                        flatten("", document, names);
                    }
                }
                if (file.toString().endsWith(".java")) {
                    OURS.matcher(Files.readString(file))
                            .results()
                            .map(MatchResult::group)
                            .forEach(names::add);
                }
            }
        }
        return names;
    }

    private static void flatten(String prefix, Object node, Set<String> names) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> flatten(prefix.isEmpty() ? key.toString() : prefix + "." + key, value, names));
        } else {
            names.add(prefix);
        }
    }

    private static void bound(String prefix, Class<?> type, Set<String> names) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + "."
                    + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            names.add(name);
            if (component.getType().isRecord()) {
                bound(name, component.getType(), names);
            }
        }
    }

    private static Set<String> spring() {
        try {
            return Collections.list(
                            Settings.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))
                    .stream()
                    .flatMap(Settings::described)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static Stream<String> described(URL metadata) {
        try (InputStream in = metadata.openStream()) {
            return new JsonMapper()
                            .readTree(in)
                            .path("properties")
                            .valueStream()
                            .filter(property -> property.path("deprecation").isMissingNode())
                            .map(property -> property.path("name").asString())
                            .toList()
                            .stream();
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
