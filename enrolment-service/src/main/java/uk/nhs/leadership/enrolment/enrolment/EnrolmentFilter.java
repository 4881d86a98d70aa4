package uk.nhs.leadership.enrolment.enrolment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.enrolment.place.PlaceStatus;
import uk.nhs.leadership.enrolment.training.TrainingStatus;

/** Which enrolments are asked for; null means any. */
record EnrolmentFilter(
        @Nullable String employer,
        @Nullable String provider,
        @Nullable UUID participantId,
        @Nullable UUID cohortId,
        @Nullable PlaceStatus place,
        @Nullable TrainingStatus training) {

    EnrolmentFilter ofEmployer(String code) {
        return new EnrolmentFilter(code, provider, participantId, cohortId, place, training);
    }

    EnrolmentFilter ofProvider(String code) {
        return new EnrolmentFilter(employer, code, participantId, cohortId, place, training);
    }

    EnrolmentFilter ofParticipant(UUID id) {
        return new EnrolmentFilter(employer, provider, id, cohortId, place, training);
    }
}
