package uk.nhs.leadership.accreditation.letter;

import jakarta.enterprise.context.ApplicationScoped;
import uk.nhs.leadership.accreditation.submission.Reader;
import uk.nhs.leadership.accreditation.submission.SubmissionAccess;

/** Who reads letters: those whom they are written to, and those who decide; never those who assessed. */
@ApplicationScoped
class LetterAccess {
    private final SubmissionAccess submissions;

    LetterAccess(SubmissionAccess submissions) {
        this.submissions = submissions;
    }

    /** As whom the caller reads. */
    Reader reader() {
        return submissions.reader().withoutCases();
    }
}
