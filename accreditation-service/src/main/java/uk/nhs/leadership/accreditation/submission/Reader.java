package uk.nhs.leadership.accreditation.submission;

import java.util.Optional;
import java.util.UUID;

/**
 * Who wants to read submissions, and therefore which ones there are for them.
 *
 * @param national whether they sit on panels or ratify for the national body: they see all that was ever submitted
 * @param panel whether they sit on panels for the national body: they allocate assessors
 * @param provider the organisation whose submissions they write, if any
 * @param assessor the account that may have been allocated to submissions, if any
 */
public record Reader(boolean national, boolean panel, Optional<String> provider, Optional<String> assessor) {

    boolean sees(Submission submission) {
        return (national && submission.road().submittedAt() != null)
                || writes(submission)
                || assessorOf(submission).isPresent();
    }

    /** The same, but for what they assess. */
    public Reader withoutCases() {
        return new Reader(national, panel, provider, Optional.empty());
    }

    /** Whether it is theirs to write: whoever else reads it sees only what was handed in. */
    boolean writes(Submission submission) {
        return provider.filter(submission.provider()::equals).isPresent();
    }

    /** Whether what it says now is not for them, because it is being rewritten by its provider. */
    boolean seesHandedInOnly(Submission submission) {
        return submission.status() == SubmissionStatus.RETURNED && !writes(submission);
    }

    /** As which assessor they work on a submission, if they do. */
    public Optional<UUID> assessorOf(Submission submission) {
        return assessor.flatMap(submission::liveAssessor);
    }

    /** Panel members may ask a provider about any submission, assessors about those that they judge. */
    public boolean mayAsk(Submission submission) {
        return panel || assessorOf(submission).isPresent();
    }

    /** Whether they lead those who judge a submission. */
    public boolean leads(Submission submission) {
        return assessorOf(submission).filter(submission.assessing()::isLedBy).isPresent();
    }

    /** Everybody may step back; those who allocate may also find that another one should. */
    public boolean mayRecuse(Submission submission, UUID assessorId) {
        return panel || assessorOf(submission).filter(assessorId::equals).isPresent();
    }
}
