package uk.nhs.leadership.enrolment.enrolment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which enrolments are asked for; null means any. */
record EnrolmentFilter(
        @Nullable String employer,
        @Nullable String provider,
        @Nullable UUID participantId,
        @Nullable UUID cohortId,
        @Nullable TrainingStatus training) {

    EnrolmentFilter ofEmployer(String code) {
        return new EnrolmentFilter(code, provider, participantId, cohortId, training);
    }

    EnrolmentFilter ofProvider(String code) {
        return new EnrolmentFilter(employer, code, participantId, cohortId, training);
    }

    EnrolmentFilter ofParticipant(UUID id) {
        return new EnrolmentFilter(employer, provider, id, cohortId, training);
    }
}
