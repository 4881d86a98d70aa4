package uk.nhs.leadership.enrolment.esrreconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.esr.EsrReference;

/**
 * A completion and what the staff record knows of it.
 *
 * @param reason why it stands so; null where there is nothing to add
 * @param exportId the file that told of it last; null if none did
 * @param reference of the row that told of it last
 */
record EsrCompletion(
        UUID id,
        String certificateNumber,
        UUID participantId,
        String courseTitle,
        LocalDate completedOn,
        EsrStanding standing,
        @Nullable String reason,
        @Nullable UUID exportId,
        @Nullable EsrReference reference,
        @Nullable Instant sentAt) {}
