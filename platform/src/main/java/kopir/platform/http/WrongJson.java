package kopir.platform.http;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kopir.platform.json.KebabCaseEnums;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says which field of a JSON body is wrong and what would be accepted, without quoting what was sent. */
final class WrongJson {
    /** What a problem about the body as a whole names as its field. */
    static final String BODY = "body";

    /** A name that was sent is given back, but nobody gets a page of it back. */
    private static final int LONGEST_NAME = 60;

    private WrongJson() {}

    static Problem problem(JacksonException wrong) {
        if (wrong.getCause() instanceof Problem ours) {
            return ours;
        }
        String field = path(wrong);
        return switch (wrong) {
            case UnrecognizedPropertyException unknown ->
                Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "unknown-field",
                        "There is no such field here.",
                        Map.of("field", field, "accepted", names(unknown)));
            case InvalidFormatException format
            when format.getTargetType() != null && format.getTargetType().isEnum() ->
                Problem.invalid(field, "This code is not known.", codes(format.getTargetType()));
            case MismatchedInputException mismatch ->
                field.isEmpty()
                        ? notTheBody()
                        : Problem.invalid(
                                field,
                                "This value is missing or not of the kind that is accepted here.",
                                accepted(mismatch.getTargetType()));
            // A number that its field has no room for is found by the parser, which knows the field and its type.
            case InputCoercionException number
            when !field.isEmpty() -> Problem.invalid(field, "This number is too large.", kind(number.getTargetType()));
            default ->
                field.isEmpty()
                        ? malformed()
                        : Problem.invalid(field, "This value cannot be read.", "another kind of value");
        };
    }

    private static Problem malformed() {
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                "malformed-json",
                "The body is not well-formed JSON.",
                Map.of("field", BODY, "accepted", "a JSON object, in UTF-8"));
    }

    /** There is no body, or it is well-formed and no object. */
    static Problem notTheBody() {
        return Problem.invalid(BODY, "The body has to be one object.", "a JSON object");
    }

    private static String path(JacksonException wrong) {
        return wrong.getPath().stream()
                .map(step -> step.getPropertyName() != null
                        ? shortened(step.getPropertyName())
                        : "[" + step.getIndex() + "]")
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }

    private static List<String> names(UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds() == null
                ? List.of()
                : unknown.getKnownPropertyIds().stream()
                        .map(Object::toString)
                        .sorted()
                        .toList();
    }

    private static List<String> codes(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(value -> KebabCaseEnums.code((Enum<?>) value))
                .toList();
    }

    /** What a body's field or a parameter of this type takes: the codes of an enum, the kind of value otherwise. */
    static Object accepted(@Nullable Class<?> type) {
        return type != null && type.isEnum() ? codes(type) : kind(type);
    }

    private static String kind(@Nullable Class<?> type) {
        return type == null
                ? "another kind of value"
                : switch (type.getSimpleName()) {
                    case "UUID" -> "a UUID";
                    case "LocalDate" -> "a date as 2027-03-01";
                    case "Instant" -> "a time as 2027-03-01T09:00:00Z";
                    case "int", "Integer", "long", "Long" -> "a whole number";
                    case "boolean", "Boolean" -> "true or false";
                    case "String" -> "text";
                    case "List", "Set", "ArrayList" -> "a list";
                    default -> "an object";
                };
    }
}
