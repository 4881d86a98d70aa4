package uk.nhs.leadership.accreditation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import uk.nhs.leadership.accreditation.finding.Findings;
import uk.nhs.leadership.accreditation.panel.PanelRecommendations;
import uk.nhs.leadership.accreditation.submission.Reader;
import uk.nhs.leadership.accreditation.submission.Submission;
import uk.nhs.leadership.accreditation.submission.Submissions;
import uk.nhs.leadership.chassis.rule.NotFound;

/** Puts together what was found and said on a submission. */
@ApplicationScoped
class Assessments {
    private final Submissions submissions;
    private final Findings findings;
    private final PanelRecommendations recommendations;

    Assessments(Submissions submissions, Findings findings, PanelRecommendations recommendations) {
        this.submissions = submissions;
        this.findings = findings;
        this.recommendations = recommendations;
    }

    Assessment of(Submission submission) {
        return new Assessment(submissions.whole(submission), findings.on(submission.id(), submission.revision()));
    }

    /** As much as a reader may know; what the panel said comes in full. */
    AssessmentShown shown(Submission submission, Reader reader) {
        var shown = of(submission).shownTo(reader).orElseThrow(NotFound::new);
        return shown.verdict() == null
                ? shown
                : recommendations.lastOn(submission).map(shown::inFull).orElse(shown);
    }

    /** The same, after a change. */
    AssessmentShown saved(Submission submission, Reader reader) {
        submissions.flush();
        return shown(submission, reader);
    }
}
