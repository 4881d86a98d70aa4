package uk.nhs.leadership.curriculum.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The columns of a sheet, in the order in which they are written.
 *
 * <p>A spreadsheet runs a cell that begins like a formula, and takes {@code 1.10} for the number 1.1. Such cells are written
 * with an apostrophe before them, which is taken off when they are read.
 */
enum SheetColumn {
    KIND,
    ID,
    CODE,
    VERSION,
    TITLE,
    STAGES,
    TEXT,
    NOTE,
    URI;

    private static final char GUARD = '\'';

    /** What spreadsheets take for the beginning of a formula, also as wide letters, and the guard itself. */
    private static final String GUARDED = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20" + GUARD;

    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|[1-9][0-9]*");

    String heading() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<SheetColumn> headed(String heading) {
        return Arrays.stream(values())
                .filter(column -> column.heading().equalsIgnoreCase(heading))
                .findFirst();
    }

    static String headings() {
        return Arrays.stream(values()).map(SheetColumn::heading).collect(Collectors.joining(", "));
    }

    /** The column that holds a field of the JSON. */
    static Optional<SheetColumn> ofField(String field) {
        return switch (field) {
            case "label" -> Optional.of(TITLE);
            case "value" -> Optional.of(CODE);
            case "stage" -> Optional.of(STAGES);
            default -> headed(field);
        };
    }

    /** A value as it stands in a cell. */
    String written(String value) {
        return needsGuard(value) ? GUARD + value : value;
    }

    private boolean needsGuard(String value) {
        if (value.isEmpty()) {
            return false;
        }
        return switch (this) {
            case TITLE, TEXT, NOTE -> isGuarded(value.charAt(0));
            case CODE, VERSION ->
                isDigit(value.charAt(0)) && !WHOLE_NUMBER.matcher(value).matches();
            case KIND, ID, STAGES, URI -> false;
        };
    }

    /** What the value is that stands in a cell so. Only of wording do the spaces around it count. */
    String read(String cell) {
        return switch (this) {
            case TITLE, TEXT, NOTE ->
                cell.length() > 1 && cell.charAt(0) == GUARD && isGuarded(cell.charAt(1)) ? cell.substring(1) : cell;
            case KIND, ID, CODE, VERSION, STAGES, URI -> {
                var value = cell.strip();
                yield !value.isEmpty() && value.charAt(0) == GUARD ? value.substring(1) : value;
            }
        };
    }

    private static boolean isGuarded(char first) {
        return GUARDED.indexOf(first) >= 0;
    }

    private static boolean isDigit(char first) {
        return first >= '0' && first <= '9';
    }
}
