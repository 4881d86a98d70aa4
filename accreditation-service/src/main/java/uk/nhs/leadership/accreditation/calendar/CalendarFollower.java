package uk.nhs.leadership.accreditation.calendar;

/** Whoever has written down dates that were counted by the calendar. */
public interface CalendarFollower {

    /** The calendar has changed: dates that are counted otherwise by it move within the same transaction. */
    void calendarChanged(WorkingCalendar calendar);
}
