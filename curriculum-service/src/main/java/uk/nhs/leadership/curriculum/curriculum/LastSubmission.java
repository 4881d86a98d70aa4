package uk.nhs.leadership.curriculum.curriculum;

import java.time.LocalDate;

/**
 * Until when courses may be submitted under a version in force, and why.
 *
 * @param text what providers should know
 * @param on the last day, in England
 */
record LastSubmission(LastSubmissionReason reason, String text, LocalDate on) {}
