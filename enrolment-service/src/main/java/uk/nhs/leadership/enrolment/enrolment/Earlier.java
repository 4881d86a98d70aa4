package uk.nhs.leadership.enrolment.enrolment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.place.PlaceStatus;
import uk.nhs.leadership.enrolment.training.TrainingStatus;

/**
 * One of a participant's enrolments on a course, as far as another one depends on it.
 *
 * @param attempt which of their attempts at the course it is, from 1
 * @param training null as long as there is no place
 */
record Earlier(
        UUID id,
        UUID participantId,
        UUID cohortId,
        int attempt,
        PlaceStatus place,
        @Nullable TrainingStatus training) {

    /** Whether the participant is on the course, or may yet get onto it. */
    boolean isLive() {
        return place.isUndecided() || (training != null && training.isLive());
    }
}
