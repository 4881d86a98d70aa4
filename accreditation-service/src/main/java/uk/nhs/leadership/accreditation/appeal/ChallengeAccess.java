package uk.nhs.leadership.accreditation.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import uk.nhs.leadership.accreditation.submission.Reader;
import uk.nhs.leadership.accreditation.submission.SubmissionAccess;

/**
 * Who may do what with challenges: the lead of a provider asks for one and takes it back, panel members admit it, ask
 * judges and hear it, assessors judge again, ratifiers decide; all but the first only while they act for the national body.
 * What somebody may know of one is {@link SecondLook#shownTo}.
 */
@ApplicationScoped
class ChallengeAccess {
    private final SubmissionAccess submissions;

    ChallengeAccess(SubmissionAccess submissions) {
        this.submissions = submissions;
    }

    /** The provider for whom the caller acts. */
    String provider() {
        return submissions.provider();
    }

    /** As whom the caller reads. */
    Reader reader() {
        return submissions.reader();
    }

    void mustActNationally() {
        submissions.mustActNationally();
    }

    /** As whom the caller acts, if for the national body. */
    Reader national() {
        submissions.mustActNationally();
        return submissions.reader();
    }

    /** The account that acts. */
    String account() {
        return submissions.account();
    }
}
