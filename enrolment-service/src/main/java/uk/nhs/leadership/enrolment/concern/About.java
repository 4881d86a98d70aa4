package uk.nhs.leadership.enrolment.concern;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a concern is about, as far as it is kept: a course or a cohort. Of an enrolment only the cohort is.
 *
 * @param accreditationNumber the course's
 * @param cohortId null if it is about the course, whichever cohort
 */
record About(String accreditationNumber, @Nullable UUID cohortId) {}
