package uk.nhs.leadership.enrolment.ownstaff;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place that somebody has or may yet get.
 *
 * @param training null as long as there is no place
 * @param awaitsManager whether the line manager is the next to approve
 */
record LiveEnrolment(
        UUID id,
        UUID participantId,
        String courseTitle,
        LocalDate startsOn,
        String place,
        @Nullable String training,
        boolean awaitsManager) {}
