package uk.nhs.leadership.enrolment.catalogue;

import java.time.LocalDate;
import java.util.UUID;

/** The news that a course was accredited. */
record AccreditationGranted(
        UUID accreditationId,
        String number,
        UUID providerId,
        String provider,
        UUID courseId,
        int courseVersion,
        String courseTitle,
        Stage stage,
        String award,
        UUID curriculumVersionId,
        String outcome,
        LocalDate validFrom,
        LocalDate validTo,
        int learningHours) {}
