package uk.nhs.leadership.bench;

import java.util.UUID;

/** What a row of the same shape and size as an enrolment of enrolment-service is made from. */
record BareEnrolment(UUID id, UUID participantId, UUID cohortId, UUID courseId, String employer, String provider) {}
