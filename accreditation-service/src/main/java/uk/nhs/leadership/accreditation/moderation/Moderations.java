package uk.nhs.leadership.accreditation.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import uk.nhs.leadership.accreditation.finding.Findings;
import uk.nhs.leadership.accreditation.procedure.Procedures;
import uk.nhs.leadership.accreditation.submission.Submission;

/** Puts together what was found on a revision of a submission and what was moderated of it. */
@ApplicationScoped
public class Moderations {
    private final Findings findings;
    private final ModeratedFindings moderated;
    private final Procedures procedures;

    Moderations(Findings findings, ModeratedFindings moderated, Procedures procedures) {
        this.findings = findings;
        this.moderated = moderated;
        this.procedures = procedures;
    }

    /** On its present revision. */
    public Moderation of(Submission submission) {
        return of(submission, submission.revision());
    }

    /** On a revision; on an earlier one nothing is asked for any more. */
    public Moderation of(Submission submission, int revision) {
        return new Moderation(
                submission,
                revision == submission.revision() && isAskedFor(submission),
                findings.on(submission.id(), revision),
                moderated.on(submission.id(), revision));
    }

    /** What was submitted before there were procedures is dealt with as it was then. */
    private boolean isAskedFor(Submission submission) {
        var procedure = submission.procedureId();
        return procedure != null && procedures.byId(procedure).definition().moderation();
    }
}
