package kopir.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every state of a state machine × every step any of its states has, taken from the sealed type so that none is forgotten.
 * What is expected stands in a file that a person wrote.
 *
 * @param results types a step returns
 * @param arguments what steps are given, by the parameter's name
 * @param outcome a result in a few words
 */
public record EveryStep(
        Class<?> machine, Set<Class<?>> results, Map<String, Object> arguments, Function<Object, String> outcome) {

    private static final String NONE = "not offered";

    /** The states of which there must be at least one sample each. */
    public Set<String> states() {
        return Arrays.stream(machine.getPermittedSubclasses())
                .filter(machine::isAssignableFrom)
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** @param samples a state by what it is called in the file, which begins with the state's name */
    public Map<String, String> rows(Map<String, ?> samples) {
        Map<String, String> rows = new TreeMap<>();
        samples.forEach((name, state) -> steps().forEach(step -> rows.put(name + " | " + step, take(state, step))));
        return rows;
    }

    private Set<String> steps() {
        return Arrays.stream(machine.getPermittedSubclasses())
                .flatMap(state -> Arrays.stream(state.getDeclaredMethods()))
                .filter(this::isStep)
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isStep(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !method.isSynthetic()
                && results.contains(method.getReturnType());
    }

    private String take(Object state, String name) {
        List<Method> steps = Arrays.stream(state.getClass().getDeclaredMethods())
                .filter(this::isStep)
                .filter(method -> method.getName().equals(name))
                .toList();
        if (steps.isEmpty()) {
            return NONE;
        }
        Method step = steps.getFirst();
        Object[] given = Arrays.stream(step.getParameters())
                .map(Parameter::getName)
                .map(parameter -> {
                    if (!arguments.containsKey(parameter)) {
                        throw new AssertionError("say what " + name + " is given as " + parameter);
                    }
                    return arguments.get(parameter);
                })
                .toArray();
        try {
            return outcome.apply(step.invoke(state, given));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new AssertionError(name + " of " + state.getClass(), e);
        }
    }

    /** Lines {@code state | step | outcome}; what begins with {@code #} is for people. */
    public static Map<String, String> expected(String file) {
        try (InputStream lines = EveryStep.class.getResourceAsStream(file)) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s*\\|\\s*", 3))
                    .collect(Collectors.toMap(
                            cells -> cells[0].strip() + " | " + cells[1],
                            cells -> cells[2].strip(),
                            (one, _) -> one,
                            TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
