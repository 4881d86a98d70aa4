package uk.nhs.leadership.accreditation.submission;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A submission with what its service clock shows.
 *
 * @param wording what it says to whoever is shown it
 * @param clock null until it is submitted
 * @param challenges what was asked against its decision, as far as who is shown it may know
 */
record SubmissionShown(
        Submission submission, Wording wording, @Nullable ClockReading clock, List<NamedChallenge> challenges) {

    SubmissionShown {
        challenges = List.copyOf(challenges);
    }

    /** The same submission, saying something else. */
    SubmissionShown saying(Wording other) {
        return new SubmissionShown(submission, other, clock, challenges);
    }
}
