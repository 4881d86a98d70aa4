package uk.nhs.leadership.accreditation.calendar;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.nhs.leadership.chassis.http.PlainText;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.chassis.rule.NotFound;

/** The calendar on the wire. */
final class CalendarJson {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern YEAR = Pattern.compile("[1-9][0-9]{3}");

    private CalendarJson() {}

    /** The day that a path names; there is nothing at a path that names none. */
    static LocalDate day(String text) {
        try {
            if (DAY.matcher(text).matches() && !text.startsWith("0000")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            throw new NotFound();
        }
        throw new NotFound();
    }

    static int year(String text) {
        if (!YEAR.matcher(text).matches()) {
            throw new InvalidInput(new Fault("?year", "YEAR_INVALID", "Send a year of four digits such as 2027"));
        }
        return Integer.parseInt(text);
    }

    @Schema(name = "BankHolidayEntry")
    record Entry(
            @NotBlank @Size(max = 100) @PlainText @Schema(examples = "Coronation bank holiday")
            String name) {}

    @Schema(name = "BankHoliday")
    record View(
            @Schema(examples = "2026-12-28") LocalDate day,

            @Schema(examples = "Boxing Day (substitute day)")
            String name) {

        static View of(BankHoliday holiday) {
            return new View(holiday.day(), holiday.name());
        }
    }

    @Schema(name = "BankHolidaysOfYear")
    record YearView(@Schema(examples = "2026") int year, List<View> items) {

        static YearView of(int year, List<BankHoliday> holidays) {
            return new YearView(year, holidays.stream().map(View::of).toList());
        }
    }
}
