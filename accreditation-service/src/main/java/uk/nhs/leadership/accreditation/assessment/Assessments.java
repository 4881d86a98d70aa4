package uk.nhs.leadership.accreditation.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import uk.nhs.leadership.accreditation.moderation.Moderations;
import uk.nhs.leadership.accreditation.panel.PanelRecommendations;
import uk.nhs.leadership.accreditation.submission.Reader;
import uk.nhs.leadership.accreditation.submission.Submission;
import uk.nhs.leadership.accreditation.submission.Submissions;
import uk.nhs.leadership.chassis.rule.NotFound;

/** Puts together what was found and said on a submission. */
@ApplicationScoped
class Assessments {
    private final Submissions submissions;
    private final Moderations moderations;
    private final PanelRecommendations recommendations;

    Assessments(Submissions submissions, Moderations moderations, PanelRecommendations recommendations) {
        this.submissions = submissions;
        this.moderations = moderations;
        this.recommendations = recommendations;
    }

    Assessment of(Submission submission) {
        var moderation = moderations.of(submissions.whole(submission));
        return new Assessment(submission, moderation.findings(), moderation);
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
