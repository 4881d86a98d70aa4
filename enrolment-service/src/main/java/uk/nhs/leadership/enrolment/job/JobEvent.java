package uk.nhs.leadership.enrolment.job;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** Everything announced about jobs, to the organisation that asked for them. What they do is announced by what it is done to. */
sealed interface JobEvent extends Event {

    /** The code of the organisation. */
    String organisation();

    @Override
    default Audience audience() {
        return Audience.only(organisation());
    }

    /** All rows have come. */
    @EventType("job.received.v1")
    record JobReceived(
            UUID subject, String organisation, String kind, UUID about, JobMode mode, boolean dryRun, int rows)
            implements JobEvent {}

    /** The dry run is over. */
    @EventType("job.validated.v1")
    record JobValidated(UUID subject, String organisation, int applied, int unchanged, int refused)
            implements JobEvent {}

    /** What was validated is to be applied. */
    @EventType("job.released.v1")
    record JobReleased(UUID subject, String organisation) implements JobEvent {}

    /** The job has come to an end: done, cancelled or failed. What was applied stays applied. */
    @EventType("job.ended.v1")
    record JobEnded(
            UUID subject,
            String organisation,
            JobStatus status,
            @Nullable String failure,
            int applied,
            int unchanged,
            int refused)
            implements JobEvent {}
}
