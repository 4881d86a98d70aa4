package uk.nhs.leadership.accreditation.calendar;

import java.time.LocalDate;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** Everything announced about the calendar: all of it happens to the one of England. */
sealed interface CalendarEvent extends Event {
    /** The only calendar there is. */
    UUID ENGLAND = UUID.fromString("0199a5f0-0000-7000-8000-000000000001");

    @Override
    default Audience audience() {
        return Audience.everyone();
    }

    @EventType("calendar.holiday-set.v1")
    record HolidaySet(UUID subject, LocalDate day) implements CalendarEvent {}

    @EventType("calendar.holiday-removed.v1")
    record HolidayRemoved(UUID subject, LocalDate day) implements CalendarEvent {}
}
