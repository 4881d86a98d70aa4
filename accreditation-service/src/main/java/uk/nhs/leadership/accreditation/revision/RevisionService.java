package uk.nhs.leadership.accreditation.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import uk.nhs.leadership.accreditation.submission.Reader;
import uk.nhs.leadership.accreditation.submission.Submissions;
import uk.nhs.leadership.chassis.http.Listing;

/** Reads what was handed in: for whoever reads the submission. */
@ApplicationScoped
class RevisionService {
    private final Revisions revisions;
    private final Submissions submissions;

    RevisionService(Revisions revisions, Submissions submissions) {
        this.revisions = revisions;
        this.submissions = submissions;
    }

    @Transactional
    List<Revision> list(UUID submission, Reader reader, Listing listing) {
        submissions.handedInReadableBy(reader, submission);
        return revisions.page(submission, listing);
    }

    @Transactional
    Revision find(UUID submission, int number, Reader reader) {
        submissions.handedInReadableBy(reader, submission);
        return revisions.byNumber(submission, number);
    }

    @Transactional
    List<Difference> changes(UUID submission, int from, int to, Reader reader) {
        submissions.handedInReadableBy(reader, submission);
        return Difference.between(revisions.byNumber(submission, from), revisions.byNumber(submission, to));
    }
}
