package uk.nhs.leadership.accreditation.calendar;

import java.time.LocalDate;
import java.util.stream.Stream;

/** The calendar of England as far as tests count. */
public final class CalendarFixtures {
    private CalendarFixtures() {}

    public static WorkingCalendar england2026To2027() {
        return new WorkingCalendar(holidays().toList());
    }

    /** The same with another bank holiday. */
    public static WorkingCalendar england2026To2027And(LocalDate holiday) {
        return new WorkingCalendar(Stream.concat(holidays(), Stream.of(holiday)).toList());
    }

    private static Stream<LocalDate> holidays() {
        return Stream.of(
                        "2026-01-01",
                        "2026-04-03",
                        "2026-04-06",
                        "2026-05-04",
                        "2026-05-25",
                        "2026-08-31",
                        "2026-12-25",
                        "2026-12-28",
                        "2027-01-01",
                        "2027-03-26",
                        "2027-03-29",
                        "2027-05-03",
                        "2027-05-31",
                        "2027-08-30",
                        "2027-12-27",
                        "2027-12-28")
                .map(LocalDate::parse);
    }
}
