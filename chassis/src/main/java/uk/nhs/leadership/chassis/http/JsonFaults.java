package uk.nhs.leadership.chassis.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Fault;

/** Says in our own words, and with a pointer, what Jackson found wrong. Its own messages name our classes. */
final class JsonFaults {
    /** Knows the name that a constant has in JSON, which need not be that in Java. */
    private static final JsonMapper WIRE = new JsonMapper();

    private JsonFaults() {}

    /** @param parser stands where reading ended */
    static Fault of(JacksonException exception, JsonParser parser) {
        for (Throwable each = exception; each != null; each = each.getCause()) {
            if (each instanceof StreamConstraintsException tooLarge) {
                return ofLimit(pointer(parser), tooLarge);
            }
            if (each instanceof StreamReadException unreadable) {
                return ofText(unreadable);
            }
        }
        return exception instanceof JsonMappingException unfit
                ? ofContent(unfit)
                : malformed("", "The body is not JSON");
    }

    private static Fault ofText(StreamReadException unreadable) {
        var message = unreadable.getOriginalMessage() == null ? "" : unreadable.getOriginalMessage();
        var pointer = pointer(unreadable.getProcessor());
        if (unreadable instanceof InputCoercionException) {
            return new Fault(pointer, "NUMBER_OUT_OF_RANGE", "The number is too large or too small");
        }
        if (message.startsWith("Duplicate field")) {
            return new Fault(pointer, "FIELD_REPEATED", "The field is given more than once");
        }
        if (message.contains("UTF-8")) {
            return new Fault("", "NOT_UTF_8", "The body is not UTF-8");
        }
        return malformed(
                pointer,
                unreadable instanceof JsonParseException
                        ? "The body is not JSON: line "
                                + unreadable.getLocation().getLineNr() + ", column "
                                + unreadable.getLocation().getColumnNr()
                        : "The body is not JSON");
    }

    private static Fault ofLimit(String pointer, StreamConstraintsException tooLarge) {
        if (tooLarge instanceof BoundedLists.TooLong list) {
            return new Fault(list.pointer(), "LIST_TOO_LONG", "A list has at most " + list.most() + " elements");
        }
        var message = tooLarge.getOriginalMessage();
        if (message.contains("nesting depth")) {
            return new Fault("", "NESTED_TOO_DEEP", "The JSON is nested more than 64 deep");
        }
        if (message.startsWith("Token count")) {
            return new Fault("", "TOO_MANY_VALUES", "The JSON holds too many values");
        }
        return message.startsWith("Name")
                ? new Fault("", "NAME_TOO_LONG", "The name of a field is too long")
                : new Fault(pointer, "VALUE_TOO_LONG", "A text or number is too long");
    }

    private static String pointer(@Nullable Object parser) {
        return parser instanceof JsonParser reading
                ? reading.getParsingContext().pathAsPointer().toString()
                : "";
    }

    private static Fault ofContent(JsonMappingException unfit) {
        var pointer = pointer(unfit);
        return switch (unfit) {
            case UnrecognizedPropertyException unknown ->
                new Fault(pointer, "FIELD_UNKNOWN", known(unknown.getKnownPropertyIds()));
            case StrictJson.UnstorableText _ ->
                new Fault(pointer, "CHARACTER_NOT_ALLOWED", "The text holds U+0000 or half of a surrogate pair");
            case InvalidFormatException format -> ofFormat(pointer, format);
            case InvalidTypeIdException _ -> new Fault(pointer, "CODE_UNKNOWN", "The kind is not one of those known");
            case MismatchedInputException mismatch -> ofMismatch(pointer, mismatch);
            default -> new Fault(pointer, "VALUE_INVALID", "The value is not acceptable here");
        };
    }

    private static Fault ofFormat(String pointer, InvalidFormatException format) {
        var type = format.getTargetType();
        if (type.isEnum()) {
            return format.getValue() instanceof String
                    ? new Fault(
                            pointer,
                            "CODE_UNKNOWN",
                            Arrays.stream(type.getEnumConstants())
                                    .map(constant -> WIRE.convertValue(constant, String.class))
                                    .collect(Collectors.joining(", ", "Send one of ", "")))
                    : wrongType(pointer, type);
        }
        return format.getValue() instanceof String ? misread(pointer, type) : wrongType(pointer, type);
    }

    /** A text that is not of the form its type has. */
    private static Fault misread(String pointer, Class<?> type) {
        if (type == UUID.class) {
            return new Fault(pointer, "ID_INVALID", "Send an id as this service gave it");
        }
        if (type == LocalDate.class) {
            return new Fault(pointer, "DATE_INVALID", "Send a date such as 2026-11-22");
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return new Fault(pointer, "TIME_INVALID", "Send a time in UTC such as 2026-11-22T09:30:00Z");
        }
        return wrongType(pointer, type);
    }

    private static Fault ofMismatch(String pointer, MismatchedInputException mismatch) {
        var message = mismatch.getOriginalMessage() == null ? "" : mismatch.getOriginalMessage();
        if (message.startsWith("Trailing token")) {
            return new Fault("", "TRAILING_CONTENT", "Something follows the end of the JSON");
        }
        if (message.startsWith("Cannot map `null` into type")
                || message.startsWith("Missing required creator property")
                || message.startsWith("Null value for creator property")) {
            return new Fault(pointer, "REQUIRED", "The field is required");
        }
        var type = mismatch.getTargetType();
        return type != null && message.startsWith("Cannot coerce empty String")
                ? misread(pointer, type)
                : wrongType(pointer, type);
    }

    private static Fault wrongType(String pointer, @Nullable Class<?> type) {
        return new Fault(pointer, "TYPE_WRONG", "Send " + expected(type));
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "a value of another type";
        }
        if (type == String.class || type.isEnum() || type == UUID.class || Temporal.class.isAssignableFrom(type)) {
            return "a text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "a whole number";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        return Collection.class.isAssignableFrom(type) || type.isArray() ? "an array" : "an object";
    }

    private static String known(@Nullable Collection<Object> fields) {
        return fields == null || fields.isEmpty()
                ? "There are no fields here"
                : fields.stream().map(Object::toString).sorted().collect(Collectors.joining(", ", "Known here: ", ""));
    }

    private static Fault malformed(String pointer, String detail) {
        return new Fault(pointer, "JSON_MALFORMED", detail);
    }

    private static String pointer(JsonMappingException unfit) {
        return unfit.getPath().stream()
                .map(step -> "/"
                        + (step.getFieldName() == null ? step.getIndex() : JsonPointers.escaped(step.getFieldName())))
                .collect(Collectors.joining());
    }
}
