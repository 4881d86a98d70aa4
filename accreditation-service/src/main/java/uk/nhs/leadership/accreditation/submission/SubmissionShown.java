package uk.nhs.leadership.accreditation.submission;

import org.jspecify.annotations.Nullable;

/**
 * A submission with what its service clock shows.
 *
 * @param clock null until it is submitted
 */
record SubmissionShown(Submission submission, @Nullable ClockReading clock) {}
