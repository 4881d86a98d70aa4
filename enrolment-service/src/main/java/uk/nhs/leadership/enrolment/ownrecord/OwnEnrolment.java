package uk.nhs.leadership.enrolment.ownrecord;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.catalogue.Stage;

/**
 * An enrolment as a participant has it in the own record.
 *
 * @param training null as long as there is no place
 */
record OwnEnrolment(
        UUID id,
        String courseTitle,
        Stage stage,
        String provider,
        int attempt,
        String place,
        @Nullable String training,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate completedOn) {}
