package uk.nhs.leadership.enrolment.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When something is done: the instant, and the date it then is in England. A use case takes one and hands it on, so that
 * a request at midnight or on the night the clocks change has one idea of the date.
 */
public record Moment(Instant instant, LocalDate date) {
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    public static Moment of(Clock clock) {
        var instant = clock.instant();
        return new Moment(instant, LocalDate.ofInstant(instant, ENGLAND));
    }
}
