package uk.nhs.leadership.accreditation.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.calendar.CalendarRule.CALENDAR_ENDS;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {
    private static final WorkingCalendar CALENDAR = CalendarFixtures.england2026To2027();

    @Test
    void easterIsNoTimeForWork() {
        var maundyThursday = LocalDate.of(2026, 4, 2);

        assertThat(CALENDAR.after(maundyThursday, 1)).isEqualTo("2026-04-07");
        assertThat(CALENDAR.between(maundyThursday, LocalDate.of(2026, 4, 7))).isEqualTo(1);
    }

    @Test
    void theSubstituteDayCountsAndTheSaturdayItStandsForDoesNotCountTwice() {
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2026, 12, 26))).isFalse();
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2026, 12, 28))).isFalse();
        assertThat(CALENDAR.after(LocalDate.of(2026, 12, 24), 1)).isEqualTo("2026-12-29");
    }

    @Test
    void countingGoesOnOverTheTurnOfTheYear() {
        assertThat(CALENDAR.after(LocalDate.of(2026, 12, 30), 2)).isEqualTo("2027-01-04");
        assertThat(CALENDAR.between(LocalDate.of(2026, 12, 30), LocalDate.of(2027, 1, 4)))
                .isEqualTo(2);
    }

    @Test
    void aDayOnABankHolidayOrAWeekendMovesToTheNextWorkingDay() {
        assertThat(CALENDAR.onOrAfter(LocalDate.of(2026, 8, 31))).isEqualTo("2026-09-01");
        assertThat(CALENDAR.onOrAfter(LocalDate.of(2026, 8, 29))).isEqualTo("2026-09-01");
        assertThat(CALENDAR.onOrAfter(LocalDate.of(2026, 8, 28))).isEqualTo("2026-08-28");
    }

    @Test
    void theDayFromWhichIsCountedDoesNotCountItself() {
        var friday = LocalDate.of(2026, 11, 20);

        assertThat(CALENDAR.between(friday, friday)).isZero();
        assertThat(CALENDAR.between(friday, friday.minusDays(9))).isZero();
        assertThat(CALENDAR.between(friday, LocalDate.of(2026, 11, 23))).isEqualTo(1);
        assertThat(CALENDAR.after(friday, 40)).isEqualTo("2027-01-20");
        assertThat(CALENDAR.between(friday, LocalDate.of(2027, 1, 20))).isEqualTo(40);
        assertThatThrownBy(() -> CALENDAR.after(friday, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countingBackComesToTheDayFromWhichCountingOnComesBack() {
        var friday = LocalDate.of(2026, 12, 4);

        assertThat(CALENDAR.before(friday, 1)).isEqualTo("2026-12-03");
        assertThat(CALENDAR.before(friday, 5)).isEqualTo("2026-11-27");
        assertThat(CALENDAR.before(LocalDate.of(2027, 1, 4), 2)).isEqualTo("2026-12-30");
        assertThat(CALENDAR.before(LocalDate.of(2026, 12, 27), 1)).isEqualTo("2026-12-23");
        assertThatThrownBy(() -> CALENDAR.before(friday, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatLiesBeyondTheKnownBankHolidaysIsRefusedByName() {
        assertThat(CALENDAR.after(LocalDate.of(2027, 12, 30), 1)).isEqualTo("2027-12-31");
        refused(() -> CALENDAR.after(LocalDate.of(2027, 12, 30), 2));
        refused(() -> CALENDAR.onOrAfter(LocalDate.of(2028, 6, 1)));
        refused(() -> new WorkingCalendar(List.of()).onOrAfter(LocalDate.of(2026, 6, 1)));
    }

    @Test
    void aYearIsKnownOnceItsDaysAtChristmasAreIn() {
        var newYear = LocalDate.of(2026, 1, 1);
        var christmas = LocalDate.of(2026, 12, 25);
        var inTheFarFuture = LocalDate.of(2040, 12, 25);

        refused(() -> new WorkingCalendar(List.of(newYear, inTheFarFuture)).after(newYear, 1));
        assertThat(new WorkingCalendar(List.of(newYear, christmas, inTheFarFuture)).after(newYear, 1))
                .isEqualTo("2026-01-02");
    }

    private static void refused(ThrowingCallable count) {
        assertThatThrownBy(count).isBrokenRule(CALENDAR_ENDS);
    }
}
