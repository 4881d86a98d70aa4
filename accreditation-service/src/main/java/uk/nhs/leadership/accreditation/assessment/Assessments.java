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
    private final NamedAssessors named;

    Assessments(
            Submissions submissions,
            Moderations moderations,
            PanelRecommendations recommendations,
            NamedAssessors named) {
        this.submissions = submissions;
        this.moderations = moderations;
        this.recommendations = recommendations;
        this.named = named;
    }

    /** On its present revision. */
    Assessment of(Submission submission) {
        return of(submission, submission.revision());
    }

    private Assessment of(Submission submission, int revision) {
        var moderation = moderations.of(submissions.whole(submission), revision);
        return new Assessment(submission, revision, moderation.findings(), moderation, named.on(submission));
    }

    /** As much as a reader may know; what the panel said comes in full. */
    AssessmentShown shown(Submission submission, int revision, Reader reader) {
        if (revision > submission.revision()) {
            throw new NotFound();
        }
        var shown = of(submission, revision).shownTo(reader).orElseThrow(NotFound::new);
        return shown.tellsWhatThePanelSaid()
                ? recommendations
                        .lastOn(submission.id(), revision)
                        .map(shown::inFull)
                        .orElse(shown)
                : shown;
    }

    /** The same on the present revision, after a change. */
    AssessmentShown saved(Submission submission, Reader reader) {
        submissions.flush();
        return shown(submission, submission.revision(), reader);
    }
}
