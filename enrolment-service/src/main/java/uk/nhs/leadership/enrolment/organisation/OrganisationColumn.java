package uk.nhs.leadership.enrolment.organisation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.rowfile.RowColumn;
import uk.nhs.leadership.enrolment.rowfile.SentRow;
import uk.nhs.leadership.enrolment.schedule.Region;

/** The columns of a file of organisations, and what may stand in each. */
enum OrganisationColumn {
    ODS_CODE(true, "[A-Z0-9]{3,6}", "3 to 6 letters and digits"),
    NAME(true, "[^\\p{Cntrl}]{1,200}", "at most 200 characters, and no line break"),
    PRIMARY_ROLE(true, "RO[0-9]{1,5}", "the code of a role such as RO197"),
    REGION(false, "[A-Z0-9_]{3,30}", "a region such as LONDON, or its code such as Y56"),
    ACTIVE_FROM(false, "[0-9]{4}-[0-9]{2}-[0-9]{2}", "a date such as 2026-11-22"),
    ACTIVE_UNTIL(false, "[0-9]{4}-[0-9]{2}-[0-9]{2}", "a date such as 2026-11-22"),
    SUCCESSOR(false, "[A-Z0-9]{3,6}( [A-Z0-9]{3,6}){0,19}", "a code, or several with a space between them"),
    SUCCEEDED_ON(false, "[0-9]{4}-[0-9]{2}-[0-9]{2}", "a date such as 2026-11-22");

    /** How the national directory names its regions. */
    private static final Map<String, Region> REGIONS = Map.of(
            "Y56", Region.LONDON,
            "Y58", Region.SOUTH_WEST,
            "Y59", Region.SOUTH_EAST,
            "Y60", Region.MIDLANDS,
            "Y61", Region.EAST_OF_ENGLAND,
            "Y62", Region.NORTH_WEST,
            "Y63", Region.NORTH_EAST_AND_YORKSHIRE);

    /** What stands in a column is looked at here, so that the fault can name the column. */
    private static final Pattern ANYTHING = Pattern.compile("(?s).*");

    private final boolean required;
    private final Pattern form;
    private final String wanted;

    OrganisationColumn(boolean required, String form, String wanted) {
        this.required = required;
        this.form = Pattern.compile(form);
        this.wanted = wanted;
    }

    /** What is wrong with a value. */
    record ValueFault(String code, String detail) {}

    static List<RowColumn> all() {
        return Arrays.stream(values())
                .map(column -> new RowColumn(column.heading(), false, ANYTHING))
                .toList();
    }

    String heading() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether every row has a value in it. */
    boolean isRequired() {
        return required;
    }

    @Nullable
    String in(SentRow row) {
        return row.cells().get(List.of(values()).indexOf(this));
    }

    Optional<ValueFault> faultIn(SentRow row) {
        var value = in(row);
        if (value == null) {
            return required ? Optional.of(new ValueFault("VALUE_MISSING", "Every row has one")) : Optional.empty();
        }
        return fits(value) ? Optional.empty() : Optional.of(new ValueFault("VALUE_INVALID", "Send " + wanted));
    }

    private boolean fits(String value) {
        if (!form.matcher(value).matches()) {
            return false;
        }
        return switch (this) {
            case REGION -> region(value).isPresent();
            case ACTIVE_FROM, ACTIVE_UNTIL, SUCCEEDED_ON -> date(value).isPresent();
            case ODS_CODE, NAME, PRIMARY_ROLE, SUCCESSOR -> true;
        };
    }

    @Nullable
    LocalDate dateIn(SentRow row) {
        var value = in(row);
        return value == null ? null : date(value).orElse(null);
    }

    static @Nullable Region regionIn(SentRow row) {
        var value = REGION.in(row);
        return value == null ? null : region(value).orElse(null);
    }

    private static Optional<Region> region(String value) {
        return Optional.ofNullable(REGIONS.get(value))
                .or(() -> Arrays.stream(Region.values())
                        .filter(region -> region.name().equals(value))
                        .findAny());
    }

    /** The health service is younger than 1900, and nobody plans for after 2199. */
    private static Optional<LocalDate> date(String value) {
        try {
            return Optional.of(LocalDate.parse(value)).filter(date -> date.getYear() >= 1900 && date.getYear() <= 2199);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
