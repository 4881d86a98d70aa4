package uk.nhs.leadership.curriculum.accreditation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The news that a course was accredited, as far as it is of use here.
 *
 * @param curriculumId the version of the curriculum that the course was judged by
 */
record AccreditationGranted(
        UUID accreditationId,
        String number,
        String provider,
        String title,
        String stage,
        UUID curriculumId,
        LocalDate validFrom,
        LocalDate validTo) {}
