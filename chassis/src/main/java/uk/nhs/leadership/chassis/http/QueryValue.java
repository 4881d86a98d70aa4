package uk.nhs.leadership.chassis.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;

/**
 * Reads what a query parameter says. A parameter that is absent is null; one that cannot be read is refused by its name,
 * where JAX-RS would answer 404.
 */
public final class QueryValue {
    /** {@link UUID#fromString} alone would take shorter groups. */
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private QueryValue() {}

    /** One of the constants of an enum, by its name. */
    public static <E extends Enum<E>> @Nullable E oneOf(Class<E> type, String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        var constants = type.getEnumConstants();
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(text))
                .findAny()
                .orElseThrow(() -> invalid(
                        name,
                        "CODE_UNKNOWN",
                        Arrays.stream(constants)
                                .map(Enum::name)
                                .collect(Collectors.joining(", ", "Send one of ", ""))));
    }

    /**
     * A text of a form, such as a code.
     *
     * @param wanted what to send, as a sentence
     */
    public static @Nullable String like(Pattern form, String wanted, String name, @Nullable String text) {
        if (text != null && !form.matcher(text).matches()) {
            throw invalid(name, "FORM_INVALID", wanted);
        }
        return text;
    }

    public static @Nullable UUID id(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!ID.matcher(text).matches()) {
            throw invalid(name, "ID_INVALID", "Send an id as this service gave it");
        }
        return UUID.fromString(text);
    }

    public static @Nullable LocalDate date(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            var date = LocalDate.parse(text);
            if (Year.isOurs(date)) {
                return date;
            }
        } catch (DateTimeParseException e) {
            throw dateInvalid(name);
        }
        throw dateInvalid(name);
    }

    public static @Nullable Instant time(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            var time = Instant.parse(text);
            if (Year.isOurs(time)) {
                return time;
            }
        } catch (DateTimeParseException e) {
            throw timeInvalid(name);
        }
        throw timeInvalid(name);
    }

    /** Whether something is asked for: {@code true} or {@code false}, false if absent. */
    public static boolean flag(String name, @Nullable String text) {
        return switch (text) {
            case null -> false;
            case "true" -> true;
            case "false" -> false;
            default -> throw invalid(name, "FLAG_INVALID", "Send true or false");
        };
    }

    private static InvalidInput dateInvalid(String name) {
        return invalid(name, "DATE_INVALID", "Send a date such as 2026-11-22");
    }

    private static InvalidInput timeInvalid(String name) {
        return invalid(name, "TIME_INVALID", "Send a time in UTC such as 2026-11-22T09:30:00Z");
    }

    private static InvalidInput invalid(String name, String code, String detail) {
        return new InvalidInput(new Fault("?" + name, code, detail));
    }
}
