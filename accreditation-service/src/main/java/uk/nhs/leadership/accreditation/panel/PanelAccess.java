package uk.nhs.leadership.accreditation.panel;

import jakarta.enterprise.context.ApplicationScoped;
import uk.nhs.leadership.accreditation.submission.Reader;
import uk.nhs.leadership.accreditation.submission.SubmissionAccess;

/** Who may do what with panels: panel members plan them and sit on them, ratifiers read them; all for the national body. */
@ApplicationScoped
class PanelAccess {
    private final SubmissionAccess submissions;

    PanelAccess(SubmissionAccess submissions) {
        this.submissions = submissions;
    }

    void mustActNationally() {
        submissions.mustActNationally();
    }

    /** As whom the caller acts, for the national body. */
    Reader national() {
        submissions.mustActNationally();
        return submissions.reader();
    }

    /** The account that attends or steps back. */
    String account() {
        return submissions.account();
    }
}
