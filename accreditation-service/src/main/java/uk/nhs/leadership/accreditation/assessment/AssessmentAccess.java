package uk.nhs.leadership.accreditation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import uk.nhs.leadership.accreditation.submission.Reader;
import uk.nhs.leadership.accreditation.submission.SubmissionAccess;

/**
 * Who may do what with an assessment: assessors judge what they are allocated to, panel members allocate and recommend,
 * ratifiers decide; all of them only while they act for the national body. What somebody may know of it is
 * {@link Assessment#shownTo}.
 */
@ApplicationScoped
class AssessmentAccess {
    private final SubmissionAccess submissions;

    AssessmentAccess(SubmissionAccess submissions) {
        this.submissions = submissions;
    }

    /** As whom the caller reads. */
    Reader reader() {
        return submissions.reader();
    }

    /** As whom the caller acts, if for the national body. */
    Reader national() {
        submissions.mustActNationally();
        return submissions.reader();
    }

    /** The account that recommends or ratifies. */
    String account() {
        return submissions.account();
    }
}
