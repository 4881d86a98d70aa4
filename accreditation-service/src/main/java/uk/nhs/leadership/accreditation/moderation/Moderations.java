package uk.nhs.leadership.accreditation.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import uk.nhs.leadership.accreditation.finding.Findings;
import uk.nhs.leadership.accreditation.procedure.Procedures;
import uk.nhs.leadership.accreditation.submission.Submission;

/** Puts together what was found on the present revision of a submission and what was moderated of it. */
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

    public Moderation of(Submission submission) {
        return new Moderation(
                submission,
                isAskedFor(submission),
                findings.on(submission.id(), submission.revision()),
                moderated.on(submission));
    }

    /** What was submitted before there were procedures is dealt with as it was then. */
    private boolean isAskedFor(Submission submission) {
        var procedure = submission.procedureId();
        return procedure != null && procedures.byId(procedure).definition().moderation();
    }
}
