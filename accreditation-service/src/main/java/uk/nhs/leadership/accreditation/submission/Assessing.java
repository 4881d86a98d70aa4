package uk.nhs.leadership.accreditation.submission;

import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.IN_ASSESSMENT;
import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.PANEL;
import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.SUBMITTED;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.AssessmentBegun;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.ReturnedToAssessment;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.SentToPanel;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.rule.RuleBroken;

/** A submission as far as it is judged: what those who work on it do, and where that brings it. */
public record Assessing(Submission submission) {

    /** An assessor says what they found: possible as long as it is in assessment. */
    public void takeFinding(UUID assessorId, Instant now) {
        if (!submission.road().isAt(IN_ASSESSMENT)) {
            throw new RuleBroken(SubmissionRule.SUBMISSION_NOT_IN_ASSESSMENT);
        }
        submission.judging().mustNotLead(assessorId);
        submission.judging().mustHaveDeclared(assessorId);
        submission.road().touch(now);
    }

    /** An assessor says better what they found: possible until the panel has recommended. */
    public void correctFinding(Instant now) {
        if (!submission.road().isAt(IN_ASSESSMENT, PANEL)) {
            throw new RuleBroken(SubmissionRule.SUBMISSION_NOT_IN_ASSESSMENT);
        }
        submission.road().touch(now);
    }

    /** What comes again after it was judged is judged by the same; empty if they have to be found first. */
    public List<Event> takeUpAgain(Instant now) {
        if (!submission.road().isAt(SUBMITTED) || !submission.hasEnoughAssessors()) {
            return List.of();
        }
        submission.road().moveTo(IN_ASSESSMENT, now);
        return List.of(new AssessmentBegun(submission.id(), submission.provider()));
    }

    /** The lead assessor says what counts where those who judge it differ. */
    public void takeModeration(UUID assessorId, Instant now) {
        submission.judging().mustLead(assessorId);
        submission.judging().mustHaveDeclared(assessorId);
        if (!submission.road().isAt(IN_ASSESSMENT)) {
            throw new RuleBroken(SubmissionRule.SUBMISSION_NOT_IN_ASSESSMENT);
        }
        submission.road().touch(now);
    }

    /** Whether an assessor leads those who judge it. */
    public boolean isLedBy(UUID assessorId) {
        return submission.judging().leads(assessorId);
    }

    /** Those who judge it differ again since it was sent to the panel. */
    public Event returnToAssessment(Instant now) {
        submission.road().mustBeAt(PANEL);
        submission.road().moveTo(IN_ASSESSMENT, now);
        return new ReturnedToAssessment(submission.id(), submission.provider());
    }

    /** Every assessor has judged every criterion. */
    public Event sendToPanel(Instant now) {
        submission.road().mustLeadTo(PANEL);
        submission.judging().mustBeEnough();
        submission.road().moveTo(PANEL, now);
        return new SentToPanel(submission.id(), submission.provider());
    }
}
