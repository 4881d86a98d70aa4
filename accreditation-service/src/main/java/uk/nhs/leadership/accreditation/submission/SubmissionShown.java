package uk.nhs.leadership.accreditation.submission;

import org.jspecify.annotations.Nullable;

/**
 * A submission with what its service clock shows.
 *
 * @param wording what it says to whoever is shown it
 * @param clock null until it is submitted
 */
record SubmissionShown(
        Submission submission, Wording wording, @Nullable ClockReading clock) {

    /** The same submission, saying something else. */
    SubmissionShown saying(Wording other) {
        return new SubmissionShown(submission, other, clock);
    }
}
