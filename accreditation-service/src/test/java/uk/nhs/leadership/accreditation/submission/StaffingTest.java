package uk.nhs.leadership.accreditation.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.assessor.AssessorFixtures.withoutInterest;
import static uk.nhs.leadership.accreditation.assessor.AssessorFixtures.workingFor;
import static uk.nhs.leadership.accreditation.procedure.ProcedureFixtures.full;
import static uk.nhs.leadership.accreditation.procedure.ProcedureFixtures.withThreeAssessors;
import static uk.nhs.leadership.accreditation.submission.Allocation.Role.ASSESSOR;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.ADA;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.BEFORE;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.BEN;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.ENGLAND;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.ID;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.LINEAGE;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.NOW;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.TODAY;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.atPanel;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.decided;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.draft;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.inAssessment;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.recommended;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.refusesAndChangesNothing;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.submitted;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.toAccredit;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.ASSESSOR_ALREADY_ALLOCATED;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.ASSESSOR_HAS_INTEREST;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.ASSESSOR_NOT_ALLOCATED;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.ASSESSOR_RECUSED;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.SUBMISSION_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.SUBMISSION_NOT_IN_ASSESSMENT;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.TOO_FEW_ASSESSORS;
import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.IN_ASSESSMENT;
import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.PANEL;
import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.SUBMITTED;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.course.CourseFixtures;
import uk.nhs.leadership.accreditation.curriculum.CurriculumFixtures;
import uk.nhs.leadership.accreditation.submission.Allocation.RecusalReason;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.AssessmentBegun;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.AssessorAllocated;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.AssessorRecused;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.ReturnedToAssessment;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.SentToPanel;

/** Who judges a submission, and until when they may step back. */
class StaffingTest {
    @Test
    void whoeverTeachesTheCourseIsRefusedAsAssessor() {
        var submission = submitted();

        assertThatThrownBy(() -> submission
                        .staffing()
                        .allocate(withoutInterest("rowan"), ASSESSOR, LINEAGE, Set.of(), TODAY, NOW))
                .isBrokenRule(ASSESSOR_HAS_INTEREST)
                .pointingAt("/assessor FACULTY_OF_COURSE");

        assertThat(submission.allocations()).isEmpty();
    }

    @Test
    void asManyAssessorsJudgeItAsItsProcedureSays() {
        var submission = draft();
        submission.submit(List.of(), CurriculumFixtures.small(), withThreeAssessors(), ENGLAND, BEFORE);
        submission.staffing().allocate(withoutInterest("ada"), ASSESSOR, LINEAGE, Set.of(), TODAY, BEFORE);
        submission.staffing().allocate(withoutInterest("ben"), ASSESSOR, LINEAGE, Set.of(), TODAY, BEFORE);

        assertThat(submission.status()).isEqualTo(SUBMITTED);

        submission.staffing().allocate(withoutInterest("cleo"), ASSESSOR, LINEAGE, Set.of(), TODAY, NOW);

        assertThat(submission.status()).isEqualTo(IN_ASSESSMENT);
    }

    @Test
    void theSecondAssessorBeginsTheAssessment() {
        var submission = submitted();

        assertThat(submission.staffing().allocate(withoutInterest("ada"), ASSESSOR, LINEAGE, Set.of(), TODAY, NOW))
                .containsExactly(new AssessorAllocated(ID, ADA, ASSESSOR));
        assertThat(submission.status()).isEqualTo(SUBMITTED);
        assertThat(submission.staffing().allocate(withoutInterest("ben"), ASSESSOR, LINEAGE, Set.of(), TODAY, NOW))
                .containsExactly(new AssessorAllocated(ID, BEN, ASSESSOR), new AssessmentBegun(ID, "P0001"));
        assertThat(submission.status()).isEqualTo(IN_ASSESSMENT);
        assertThat(submission.liveAssessors()).containsExactlyInAnyOrder(ADA, BEN);
        assertThat(submission.liveAssessor("ben")).contains(BEN);
    }

    @Test
    void aThirdAssessorJoinsAnAssessmentThatHasBegun() {
        var submission = inAssessment();

        var events = submission.staffing().allocate(withoutInterest("cid"), ASSESSOR, LINEAGE, Set.of(), TODAY, NOW);

        assertThat(events).hasSize(1);
        assertThat(submission.liveAssessors()).hasSize(3);
        assertThat(submission.road().updatedAt()).isEqualTo(NOW);
    }

    @Test
    void anAssessorWithAnInterestIsRefusedAndTheInterestNamed() {
        var submission = submitted();

        assertThatThrownBy(() -> submission
                        .staffing()
                        .allocate(workingFor("ada", "P0001"), ASSESSOR, LINEAGE, Set.of(), TODAY, NOW))
                .isBrokenRule(ASSESSOR_HAS_INTEREST)
                .pointingAt("/assessor EMPLOYED_THERE");

        assertThat(submission.allocations()).isEmpty();
        assertThat(submission.road().updatedAt()).isEqualTo(BEFORE);
    }

    @Test
    void whoeverEverWroteAPartOfItIsRefusedAsAssessor() {
        var submission = draft();
        submission.change(new Wording(CurriculumFixtures.ID, CourseFixtures.complete()), "second", BEFORE);
        submission.submit(List.of(), CurriculumFixtures.small(), full(), ENGLAND, BEFORE);

        for (var writer : List.of("author", "second")) {
            assertThatThrownBy(() -> submission
                            .staffing()
                            .allocate(withoutInterest(writer), ASSESSOR, LINEAGE, Set.of(), TODAY, NOW))
                    .isBrokenRule(ASSESSOR_HAS_INTEREST)
                    .pointingAt("/assessor AUTHOR_OF_COURSE");
        }
    }

    @Test
    void nobodyIsAllocatedTwice() {
        refusesAndChangesNothing(
                inAssessment(),
                ASSESSOR_ALREADY_ALLOCATED,
                it -> it.staffing().allocate(withoutInterest("ada"), ASSESSOR, LINEAGE, Set.of(), TODAY, NOW));
    }

    @Test
    void whoeverStepsBackIsNotAllocatedAgain() {
        var submission = inAssessment();
        submission.recuse(ADA, RecusalReason.INTEREST, BEFORE);

        refusesAndChangesNothing(
                submission,
                ASSESSOR_RECUSED,
                it -> it.staffing().allocate(withoutInterest("ada"), ASSESSOR, LINEAGE, Set.of(), TODAY, NOW));
    }

    @Test
    void assessorsAreAllocatedOnlyToWhatIsSubmittedAndNotYetAtThePanel() {
        for (var submission : List.of(draft(), atPanel(), recommended(toAccredit("pat")), decided())) {
            refusesAndChangesNothing(
                    submission,
                    SUBMISSION_MOVE_NOT_ALLOWED,
                    it -> it.staffing().allocate(withoutInterest("cid"), ASSESSOR, LINEAGE, Set.of(), TODAY, NOW));
        }
    }

    @Test
    void anAssessorStepsBack() {
        var submission = inAssessment();

        var events = submission.recuse(ADA, RecusalReason.INTEREST, NOW);

        assertThat(events).containsExactly(new AssessorRecused(ID, ADA, "INTEREST"));
        assertThat(submission.status()).isEqualTo(IN_ASSESSMENT);
        assertThat(submission.liveAssessors()).containsExactly(BEN);
        assertThat(submission.liveAssessor("ada")).isEmpty();
        assertThat(submission.allocations().get(ADA))
                .isEqualTo(new Allocation(
                        "ada",
                        ASSESSOR,
                        BEFORE,
                        BEFORE,
                        Allocation.Declaration.NONE,
                        null,
                        NOW,
                        RecusalReason.INTEREST));
    }

    @Test
    void withTooFewLeftThePanelGivesItBack() {
        var submission = atPanel();

        var events = submission.recuse(ADA, RecusalReason.UNAVAILABLE, NOW);

        assertThat(events)
                .containsExactly(new AssessorRecused(ID, ADA, "UNAVAILABLE"), new ReturnedToAssessment(ID, "P0001"));
        assertThat(submission.status()).isEqualTo(IN_ASSESSMENT);
    }

    @Test
    void withEnoughLeftThePanelKeepsIt() {
        var submission = inAssessment();
        submission.staffing().allocate(withoutInterest("cid"), ASSESSOR, LINEAGE, Set.of(), TODAY, BEFORE);
        submission.assessing().sendToPanel(BEFORE);

        submission.recuse(ADA, RecusalReason.OTHER, NOW);

        assertThat(submission.status()).isEqualTo(PANEL);
    }

    @Test
    void onlyWhoJudgesItCanStepBack() {
        var submission = inAssessment();
        submission.recuse(ADA, RecusalReason.OTHER, BEFORE);

        refusesAndChangesNothing(submission, ASSESSOR_NOT_ALLOCATED, it -> it.recuse(ADA, RecusalReason.OTHER, NOW));
        refusesAndChangesNothing(
                submission, ASSESSOR_NOT_ALLOCATED, it -> it.recuse(UUID.randomUUID(), RecusalReason.OTHER, NOW));
    }

    @Test
    void nobodyStepsBackOnceThePanelHasRecommended() {
        refusesAndChangesNothing(
                recommended(toAccredit("pat")),
                SUBMISSION_MOVE_NOT_ALLOWED,
                it -> it.recuse(ADA, RecusalReason.OTHER, NOW));
    }

    @Test
    void findingsAreTakenInAssessmentAndCorrectedUntilThePanelRecommends() {
        inAssessment().assessing().takeFinding(ADA, NOW);
        inAssessment().assessing().correctFinding(NOW);
        atPanel().assessing().correctFinding(NOW);

        refusesAndChangesNothing(
                submitted(), SUBMISSION_NOT_IN_ASSESSMENT, it -> it.assessing().takeFinding(ADA, NOW));
        refusesAndChangesNothing(
                atPanel(), SUBMISSION_NOT_IN_ASSESSMENT, it -> it.assessing().takeFinding(ADA, NOW));
        refusesAndChangesNothing(
                recommended(toAccredit("pat")),
                SUBMISSION_NOT_IN_ASSESSMENT,
                it -> it.assessing().correctFinding(NOW));
    }

    @Test
    void aCompleteAssessmentGoesToThePanel() {
        var submission = inAssessment();

        var event = submission.assessing().sendToPanel(NOW);

        assertThat(event).isEqualTo(new SentToPanel(ID, "P0001"));
        assertThat(submission.status()).isEqualTo(PANEL);
    }

    @Test
    void oneAssessorIsNotEnoughForThePanel() {
        var submission = inAssessment();
        submission.recuse(ADA, RecusalReason.OTHER, BEFORE);

        refusesAndChangesNothing(
                submission, TOO_FEW_ASSESSORS, it -> it.assessing().sendToPanel(NOW));
        refusesAndChangesNothing(
                submission,
                TOO_FEW_ASSESSORS,
                it -> it.deciding().recommend(toAccredit("pat"), List.of(), LINEAGE, TODAY, NOW));
        refusesAndChangesNothing(
                submitted(),
                TOO_FEW_ASSESSORS,
                it -> it.deciding().recommend(toAccredit("pat"), List.of(), LINEAGE, TODAY, NOW));
    }
}
