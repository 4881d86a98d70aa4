package uk.nhs.leadership.accreditation.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.calendar.CalendarRule.HOLIDAY_PASSED;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class BankHolidayTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    @Test
    void aDayThatHasPassedIsNeitherEnteredNorRenamedNorTakenBack() {
        var holiday = new BankHoliday(TODAY, "Coronation", TODAY, NOW);

        refused(() -> new BankHoliday(TODAY, "Coronation", TOMORROW, NOW));
        refused(() -> holiday.rename("Jubilee", TOMORROW));
        refused(() -> holiday.remove(TOMORROW));

        assertThat(holiday.name()).isEqualTo("Coronation");
    }

    @Test
    void whatIsAnnouncedIsTheDay() {
        var holiday = new BankHoliday(TOMORROW, "Coronation", TODAY, NOW);

        holiday.rename("Jubilee", TODAY);

        assertThat(holiday.name()).isEqualTo("Jubilee");
        assertThat(holiday.set()).isEqualTo(new CalendarEvent.HolidaySet(CalendarEvent.ENGLAND, TOMORROW));
        assertThat(holiday.remove(TODAY)).isEqualTo(new CalendarEvent.HolidayRemoved(CalendarEvent.ENGLAND, TOMORROW));
    }

    private static void refused(ThrowingCallable act) {
        assertThatThrownBy(act).isBrokenRule(HOLIDAY_PASSED);
    }
}
