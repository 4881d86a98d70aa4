package uk.nhs.leadership.accreditation.register;

import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.accreditation.AccreditationJson;

/**
 * An entry of the register as a row of a sheet, by RFC 4180. A text that a spreadsheet would take for a formula gets an
 * apostrophe before it.
 */
final class SheetRow {
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\r\n]");

    /** What spreadsheets take for the beginning of a formula, also as wide letters, and the guard itself. */
    private static final String GUARDED = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20'";

    static final String HEADING = row(
            "number",
            "status",
            "statusReason",
            "statement",
            "provider",
            "providerName",
            "region",
            "courseId",
            "courseVersion",
            "title",
            "summary",
            "audience",
            "stage",
            "award",
            "learningHours",
            "delivery",
            "curriculumVersionId",
            "validFrom",
            "validTo",
            "updatedAt");

    private SheetRow() {}

    static String of(AccreditationJson.View entry) {
        var course = entry.course();
        return row(
                entry.number(),
                entry.status(),
                entry.statusReason(),
                entry.statement(),
                entry.provider().code(),
                entry.provider().name(),
                entry.provider().region(),
                course.id(),
                course.version(),
                course.title(),
                course.summary(),
                course.audience(),
                course.stage(),
                course.award(),
                course.learningHours(),
                course.delivery(),
                entry.curriculumVersionId(),
                entry.validFrom(),
                entry.validTo(),
                entry.updatedAt());
    }

    private static String row(@Nullable Object... values) {
        return Arrays.stream(values)
                .map(value -> cell(Objects.toString(value, "")))
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String value) {
        var guarded = value.isEmpty() || GUARDED.indexOf(value.charAt(0)) < 0 ? value : "'" + value;
        return NEEDS_QUOTES.matcher(guarded).find() ? "\"" + guarded.replace("\"", "\"\"") + "\"" : guarded;
    }
}
