package uk.nhs.leadership.enrolment.cohort;

import org.jspecify.annotations.Nullable;

/** Which cohorts are asked for; null means any. */
record CohortFilter(
        @Nullable String provider,
        @Nullable String accreditationNumber,
        @Nullable CohortStatus status) {}
