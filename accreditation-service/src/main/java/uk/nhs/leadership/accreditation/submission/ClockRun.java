package uk.nhs.leadership.accreditation.submission;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time in which the service clock of a submission ran.
 *
 * @param startedOn the day before the first one that counts
 * @param stoppedOn the last day that counts; null while it runs
 * @param stoppedBy what the submission came to, so that the clock stopped
 */
@Embeddable
record ClockRun(
        LocalDate startedOn,
        @Nullable LocalDate stoppedOn,
        @Enumerated(EnumType.STRING) @Nullable SubmissionStatus stoppedBy) {

    static ClockRun from(LocalDate day) {
        return new ClockRun(day, null, null);
    }

    ClockRun stopped(LocalDate day, SubmissionStatus by) {
        return new ClockRun(startedOn, day, by);
    }

    boolean isOver() {
        return stoppedOn != null;
    }

    /** The last of its days up to a day. */
    LocalDate lastDayUpTo(LocalDate day) {
        return stoppedOn == null || stoppedOn.isAfter(day) ? day : stoppedOn;
    }
}
