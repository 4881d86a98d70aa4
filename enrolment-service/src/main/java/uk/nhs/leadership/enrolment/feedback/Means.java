package uk.nhs.leadership.enrolment.feedback;

import java.util.UUID;

/** What those who answered think of a cohort, on average. */
record Means(
        UUID cohortId, double content, double teaching, double organisation, double accessibility, double useAtWork) {}
