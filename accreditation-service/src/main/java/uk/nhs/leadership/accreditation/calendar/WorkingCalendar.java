package uk.nhs.leadership.accreditation.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/**
 * The working days of England: Monday to Friday but for bank holidays. What is counted towards a date to come is counted
 * only as far as the bank holidays are known; beyond that it is refused by name rather than guessed.
 */
public final class WorkingCalendar {
    private final Set<LocalDate> holidays;
    private final LocalDate knownUntil;

    /** @param holidays every one that is known, in any order */
    public WorkingCalendar(Collection<LocalDate> holidays) {
        this.holidays = Set.copyOf(holidays);
        this.knownUntil = knownUntil(new TreeSet<>(holidays));
    }

    /** A year is known once its days at Christmas are in, the last of them all, and so are the years before it. */
    private static LocalDate knownUntil(NavigableSet<LocalDate> holidays) {
        if (holidays.isEmpty()) {
            return LocalDate.EPOCH;
        }
        var year = holidays.getFirst().getYear();
        while (!holidays.subSet(LocalDate.of(year, Month.DECEMBER, 25), LocalDate.of(year + 1, Month.JANUARY, 1))
                .isEmpty()) {
            year++;
        }
        return LocalDate.of(year, Month.JANUARY, 1).minusDays(1);
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue() && !holidays.contains(day);
    }

    /** The day itself, or the next working day if it is none. */
    public LocalDate onOrAfter(LocalDate day) {
        var next = day;
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return known(next);
    }

    /**
     * The working day that comes so many working days after a day, which does not count itself.
     *
     * @param count at least 1
     */
    public LocalDate after(LocalDate day, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("no day is " + count + " working days after another");
        }
        var next = day;
        for (var i = 0; i < count; i++) {
            next = onOrAfter(next.plusDays(1));
        }
        return next;
    }

    /**
     * The working day from which on there are so many working days up to a day, itself not counted.
     *
     * @param count at least 1
     */
    public LocalDate before(LocalDate day, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("no day is " + count + " working days before another");
        }
        var last = onOrBefore(day);
        for (var i = 0; i < count; i++) {
            last = onOrBefore(last.minusDays(1));
        }
        return last;
    }

    private LocalDate onOrBefore(LocalDate day) {
        var last = day;
        while (!isWorkingDay(last)) {
            last = last.minusDays(1);
        }
        return last;
    }

    /** How many working days there are after one day up to another one; none if that comes earlier. */
    public int between(LocalDate exclusiveFrom, LocalDate inclusiveTo) {
        if (!inclusiveTo.isAfter(exclusiveFrom)) {
            return 0;
        }
        return (int) exclusiveFrom
                .plusDays(1)
                .datesUntil(inclusiveTo.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    private LocalDate known(LocalDate day) {
        if (day.isAfter(knownUntil)) {
            throw new RuleBroken(CalendarRule.CALENDAR_ENDS);
        }
        return day;
    }
}
