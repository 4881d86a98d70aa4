package uk.nhs.leadership.accreditation.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import uk.nhs.leadership.accreditation.calendar.CalendarEvent.HolidayRemoved;
import uk.nhs.leadership.accreditation.calendar.CalendarEvent.HolidaySet;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/** A day in England on which nobody need work, as the national body has entered it. */
@Entity
class BankHoliday {
    @Id
    private LocalDate day;

    private String name;

    @Column(updatable = false)
    private Instant enteredAt;

    @Version
    private long version;

    protected BankHoliday() {}

    /** @param today past days stay as they were: clocks have been read by them */
    BankHoliday(LocalDate day, String name, LocalDate today, Instant now) {
        mustNotHavePassed(day, today);
        this.day = day;
        this.name = name;
        this.enteredAt = now;
    }

    /** Calls it by another name. */
    void rename(String another, LocalDate today) {
        mustNotHavePassed(day, today);
        name = another;
    }

    HolidaySet set() {
        return new HolidaySet(CalendarEvent.ENGLAND, day);
    }

    /** It is a working day after all. */
    HolidayRemoved remove(LocalDate today) {
        mustNotHavePassed(day, today);
        return new HolidayRemoved(CalendarEvent.ENGLAND, day);
    }

    private static void mustNotHavePassed(LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            throw new RuleBroken(CalendarRule.HOLIDAY_PASSED);
        }
    }

    LocalDate day() {
        return day;
    }

    String name() {
        return name;
    }

    long version() {
        return version;
    }
}
