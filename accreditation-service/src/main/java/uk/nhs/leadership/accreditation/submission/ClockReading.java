package uk.nhs.leadership.accreditation.submission;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the service clock of a submission shows on a day.
 *
 * @param elapsedDays working days that it has run
 * @param targetDays working days that the procedure gives
 * @param dueOn when these are over; null while it does not run
 * @param dueInDays working days until then, negative once they are over; null while it does not run
 * @param stops when it waited for the provider
 */
record ClockReading(
        boolean running,
        int elapsedDays,
        int targetDays,
        @Nullable LocalDate dueOn,
        @Nullable Integer dueInDays,
        List<Stop> stops) {

    ClockReading {
        stops = List.copyOf(stops);
    }

    /**
     * A time in which the clock waited for the provider.
     *
     * @param until null while it still waits
     */
    record Stop(LocalDate from, @Nullable LocalDate until, SubmissionStatus reason) {}
}
