package uk.nhs.leadership.enrolment.duty;

import java.time.LocalDate;
import java.util.UUID;

/** A cohort on which a duty could be met. */
record OpenCohort(
        UUID id,
        String courseTitle,
        String accreditationNumber,
        String provider,
        LocalDate startsOn,
        LocalDate endsOn,
        String delivery) {}
