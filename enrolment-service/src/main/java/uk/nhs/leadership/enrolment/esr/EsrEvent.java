package uk.nhs.leadership.enrolment.esr;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** Everything announced about files for the staff record, to the trust whose they are. */
sealed interface EsrEvent extends Event {
    String employer();

    @Override
    default Audience audience() {
        return Audience.only(employer());
    }

    /** A trust asked for a file; of what was awarded in these days, if it said so, and also of what was sent before. */
    @EventType("esrexport.requested.v1")
    record EsrExportRequested(
            UUID subject,
            String employer,
            int number,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean again)
            implements EsrEvent {}

    /** The file can be fetched, or could not be made. */
    @EventType("esrexport.ended.v1")
    record EsrExportEnded(
            UUID subject,
            String employer,
            int number,
            EsrExportStatus status,
            int rows,
            int removals,
            int leftOut,
            @Nullable String sha256)
            implements EsrEvent {}

    /** Some of its rows have an answer: how many by now. */
    @EventType("esrexport.answered.v1")
    record EsrExportAnswered(UUID subject, String employer, int accepted, int rejected, int waiting)
            implements EsrEvent {}

    /** Some of its rejected rows are put right, and go into the next file. */
    @EventType("esrexport.corrected.v1")
    record EsrExportCorrected(UUID subject, String employer, int rows) implements EsrEvent {}
}
