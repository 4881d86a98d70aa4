package uk.nhs.leadership.accreditation.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.assessor.AssessorFixtures.withoutInterest;
import static uk.nhs.leadership.accreditation.submission.Allocation.Role.ASSESSOR;
import static uk.nhs.leadership.accreditation.submission.Allocation.Role.LEAD;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.ADA;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.BEFORE;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.BEN;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.ID;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.NOW;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.TODAY;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.inAssessment;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.submitted;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.ASSESSOR_ALREADY_ALLOCATED;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.LEAD_ALREADY_ALLOCATED;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.LEAD_ASSESSED;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.assessor.AssessorFixtures;
import uk.nhs.leadership.accreditation.submission.Allocation.RecusalReason;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.AssessorAllocated;

/** Who works on a submission, and as what. */
class JudgingTest {
    @Test
    void aLeadDoesNotCountAmongThoseWhoJudge() {
        var submission = submitted();

        var events = submission.allocate(withoutInterest("leo"), LEAD, TODAY, NOW);
        submission.allocate(withoutInterest("ada"), ASSESSOR, TODAY, NOW);

        var leo = AssessorFixtures.idOf("leo");
        assertThat(events).containsExactly(new AssessorAllocated(ID, leo, LEAD));
        assertThat(submission.status()).isEqualTo(SubmissionStatus.SUBMITTED);
        assertThat(submission.hasEnoughAssessors()).isFalse();
        assertThat(submission.liveAssessors()).containsExactly(ADA);
        assertThat(submission.atWork()).containsExactlyInAnyOrder(ADA, leo);
        assertThat(submission.liveAssessor("leo")).contains(leo);
    }

    @Test
    void whoLeadsNeverJudges() {
        var submission = inAssessment();
        submission.allocate(withoutInterest("leo"), LEAD, TODAY, BEFORE);

        refused(LEAD_ASSESSED, submission, () -> submission.allocate(withoutInterest("ada"), LEAD, TODAY, NOW));
        refused(LEAD_ASSESSED, submission, () -> submission.allocate(withoutInterest("leo"), ASSESSOR, TODAY, NOW));
        refused(LEAD_ASSESSED, submission, () -> submission.takeFinding(AssessorFixtures.idOf("leo"), NOW));
        refused(
                ASSESSOR_ALREADY_ALLOCATED,
                submission,
                () -> submission.allocate(withoutInterest("leo"), LEAD, TODAY, NOW));
    }

    @Test
    void aSubmissionHasOneLead() {
        var submission = inAssessment();
        submission.allocate(withoutInterest("leo"), LEAD, TODAY, BEFORE);

        refused(
                LEAD_ALREADY_ALLOCATED,
                submission,
                () -> submission.allocate(withoutInterest("liz"), LEAD, TODAY, NOW));
    }

    @Test
    void aLeadWhoStepsBackMakesRoomForAnother() {
        var submission = inAssessment();
        submission.allocate(withoutInterest("leo"), LEAD, TODAY, BEFORE);
        submission.recuse(AssessorFixtures.idOf("leo"), RecusalReason.UNAVAILABLE, BEFORE);

        submission.allocate(withoutInterest("liz"), LEAD, TODAY, NOW);

        assertThat(submission.liveAssessors()).containsExactlyInAnyOrder(ADA, BEN);
        assertThat(submission.atWork()).hasSize(3);
    }

    private static void refused(SubmissionRule rule, Submission submission, Runnable act) {
        var before = submission.allocations();

        assertThatThrownBy(act::run).isBrokenRule(rule);

        assertThat(submission.allocations()).isEqualTo(before);
        assertThat(submission.road().updatedAt()).isEqualTo(BEFORE);
    }
}
