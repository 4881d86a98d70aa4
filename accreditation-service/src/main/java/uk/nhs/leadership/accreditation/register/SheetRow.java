package uk.nhs.leadership.accreditation.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.accreditation.RegisterEntry;

/**
 * An entry of the register as a row of a sheet, by RFC 4180. A text that a spreadsheet would take for a formula gets an
 * apostrophe before it.
 */
final class SheetRow {
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

    /** Adds the row of an entry as it is on a day. */
    static void append(StringBuilder sheet, RegisterEntry entry, LocalDate day) {
        var course = entry.course();
        append(
                sheet,
                entry.number(),
                entry.statusOn(day),
                entry.reasonOn(day),
                entry.statementOn(day),
                entry.provider().organisation(),
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

    private static String row(String... values) {
        var row = new StringBuilder();
        append(row, (Object[]) values);
        return row.toString();
    }

    private static void append(StringBuilder sheet, @Nullable Object... values) {
        for (var i = 0; i < values.length; i++) {
            if (i > 0) {
                sheet.append(',');
            }
            if (values[i] instanceof String text) {
                appendText(sheet, text);
            } else if (values[i] != null) {
                // A code, a number or a date: nothing in it is to be guarded.
                sheet.append(values[i]);
            }
        }
        sheet.append("\r\n");
    }

    private static void appendText(StringBuilder sheet, String text) {
        var isGuarded = !text.isEmpty() && GUARDED.indexOf(text.charAt(0)) >= 0;
        var guard = isGuarded ? "'" : "";
        if (needsQuotes(text)) {
            sheet.append('"').append(guard).append(text.replace("\"", "\"\"")).append('"');
        } else {
            sheet.append(guard).append(text);
        }
    }

    private static boolean needsQuotes(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\r' || c == '\n') {
                return true;
            }
        }
        return false;
    }
}
