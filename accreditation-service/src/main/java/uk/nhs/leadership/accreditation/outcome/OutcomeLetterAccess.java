package uk.nhs.leadership.accreditation.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import uk.nhs.leadership.accreditation.submission.Reader;
import uk.nhs.leadership.accreditation.submission.SubmissionAccess;

/** Who reads the letter on an outcome: whoever may read the challenge, which says the same. */
@ApplicationScoped
class OutcomeLetterAccess {
    private final SubmissionAccess submissions;

    OutcomeLetterAccess(SubmissionAccess submissions) {
        this.submissions = submissions;
    }

    /** As whom the caller reads. */
    Reader reader() {
        return submissions.reader();
    }
}
