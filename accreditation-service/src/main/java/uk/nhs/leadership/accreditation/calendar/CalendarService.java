package uk.nhs.leadership.accreditation.calendar;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.nhs.leadership.accreditation.national.England;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.StaleVersion;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.http.VersionMissing;
import uk.nhs.leadership.chassis.rule.NotFound;

/** What the national body does with the calendar; each use case is one transaction, and only one of them changes it at a time. */
@ApplicationScoped
class CalendarService {
    private final Calendars calendars;
    private final List<CalendarFollower> followers;
    private final EventLog events;
    private final Clock clock;

    CalendarService(Calendars calendars, @All List<CalendarFollower> followers, EventLog events, Clock clock) {
        this.calendars = calendars;
        this.followers = followers;
        this.events = events;
        this.clock = clock;
    }

    /** Enters a bank holiday; whoever renames one answers a version that they have seen. */
    @Transactional
    BankHoliday set(LocalDate day, Optional<Version> seen, String name) {
        calendars.lock();
        var now = clock.instant();
        var today = England.dateAt(now);
        var known = calendars.holidayOn(day);
        if (known.isPresent()) {
            seen.orElseThrow(VersionMissing::new).mustBe(known.get().version());
            known.get().rename(name, today);
        } else if (seen.isPresent()) {
            throw new StaleVersion();
        }
        var holiday = known.orElseGet(() -> new BankHoliday(day, name, today, now));
        calendars.keep(holiday);
        events.append(holiday.set());
        moveWhatWasCounted();
        return holiday;
    }

    @Transactional
    void remove(LocalDate day, Version seen) {
        calendars.lock();
        var holiday = calendars.holidayOn(day).orElseThrow(NotFound::new);
        seen.mustBe(holiday.version());
        events.append(holiday.remove(England.dateAt(clock.instant())));
        calendars.remove(holiday);
        moveWhatWasCounted();
    }

    private void moveWhatWasCounted() {
        var england = calendars.england();
        followers.forEach(follower -> follower.calendarChanged(england));
    }

    @Transactional
    BankHoliday find(LocalDate day) {
        return calendars.holidayOn(day).orElseThrow(NotFound::new);
    }

    @Transactional
    List<BankHoliday> list(int year) {
        return calendars.holidaysIn(year);
    }

    int thisYear() {
        return England.dateAt(clock.instant()).getYear();
    }
}
