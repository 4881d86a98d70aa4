package uk.nhs.leadership.accreditation.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import uk.nhs.leadership.accreditation.submission.Reader;
import uk.nhs.leadership.accreditation.submission.SubmissionAccess;

/** Who sees where assessors differ: the lead assessor of the submission, panel and ratifiers; all for the national body. */
@ApplicationScoped
class ModerationAccess {
    private final SubmissionAccess submissions;

    ModerationAccess(SubmissionAccess submissions) {
        this.submissions = submissions;
    }

    /** As whom the caller acts, for the national body. */
    Reader national() {
        submissions.mustActNationally();
        return submissions.reader();
    }
}
