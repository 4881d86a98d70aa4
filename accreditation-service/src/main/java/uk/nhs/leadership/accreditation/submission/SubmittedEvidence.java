package uk.nhs.leadership.accreditation.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import uk.nhs.leadership.accreditation.evidence.Evidence;
import uk.nhs.leadership.accreditation.evidence.EvidenceFiles;

/** The files that a submission is judged by: its own, and those of what it was made of, which stay where they were handed in. */
@ApplicationScoped
public class SubmittedEvidence {
    private final EvidenceFiles files;
    private final HandedInBefore handedIn;

    SubmittedEvidence(EvidenceFiles files, HandedInBefore handedIn) {
        this.files = files;
        this.handedIn = handedIn;
    }

    /** All of them, in the order in which they were announced. */
    public List<Evidence> of(UUID submission) {
        return files.about(Submission.EVIDENCE_KIND, handedIn.as(submission));
    }
}
