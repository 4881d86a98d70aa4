package uk.nhs.leadership.accreditation.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static uk.nhs.leadership.accreditation.assessor.AssessorFixtures.withoutInterest;
import static uk.nhs.leadership.accreditation.assessor.AssessorFixtures.workingFor;
import static uk.nhs.leadership.accreditation.submission.Allocation.Role.ASSESSOR;
import static uk.nhs.leadership.accreditation.submission.Allocation.Role.LEAD;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.ADA;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.BEFORE;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.BEN;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.ID;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.LINEAGE;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.NOW;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.TODAY;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.inAssessment;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.recommended;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.submitted;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.toAccredit;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.ASSESSOR_ALREADY_ALLOCATED;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.ASSESSOR_NOT_ALLOCATED;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.ASSESSOR_SAT_ON_PANEL;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.INTEREST_NOT_DECLARED;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.LEAD_ALREADY_ALLOCATED;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.LEAD_ASSESSED;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.SUBMISSION_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.assessor.AssessorFixtures;
import uk.nhs.leadership.accreditation.assessor.Conflict;
import uk.nhs.leadership.accreditation.submission.Allocation.Declaration;
import uk.nhs.leadership.accreditation.submission.Allocation.RecusalReason;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.AssessorAllocated;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.CaseInterestDeclared;

/** Who works on a submission, and as what. */
class JudgingTest {
    @Test
    void aLeadDoesNotCountAmongThoseWhoJudge() {
        var submission = submitted();

        var events = submission.staffing().allocate(withoutInterest("leo"), LEAD, LINEAGE, Set.of(), TODAY, NOW);
        submission.staffing().allocate(withoutInterest("ada"), ASSESSOR, LINEAGE, Set.of(), TODAY, NOW);

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
        submission.staffing().allocate(withoutInterest("leo"), LEAD, LINEAGE, Set.of(), TODAY, BEFORE);

        refused(
                LEAD_ASSESSED,
                submission,
                () -> submission.staffing().allocate(withoutInterest("ada"), LEAD, LINEAGE, Set.of(), TODAY, NOW));
        refused(
                LEAD_ASSESSED,
                submission,
                () -> submission.staffing().allocate(withoutInterest("leo"), ASSESSOR, LINEAGE, Set.of(), TODAY, NOW));
        refused(LEAD_ASSESSED, submission, () -> submission.assessing().takeFinding(AssessorFixtures.idOf("leo"), NOW));
        refused(
                ASSESSOR_ALREADY_ALLOCATED,
                submission,
                () -> submission.staffing().allocate(withoutInterest("leo"), LEAD, LINEAGE, Set.of(), TODAY, NOW));
    }

    @Test
    void aSubmissionHasOneLead() {
        var submission = inAssessment();
        submission.staffing().allocate(withoutInterest("leo"), LEAD, LINEAGE, Set.of(), TODAY, BEFORE);

        refused(
                LEAD_ALREADY_ALLOCATED,
                submission,
                () -> submission.staffing().allocate(withoutInterest("liz"), LEAD, LINEAGE, Set.of(), TODAY, NOW));
    }

    @Test
    void aLeadWhoStepsBackMakesRoomForAnother() {
        var submission = inAssessment();
        submission.staffing().allocate(withoutInterest("leo"), LEAD, LINEAGE, Set.of(), TODAY, BEFORE);
        submission.recuse(AssessorFixtures.idOf("leo"), RecusalReason.UNAVAILABLE, BEFORE);

        submission.staffing().allocate(withoutInterest("liz"), LEAD, LINEAGE, Set.of(), TODAY, NOW);

        assertThat(submission.liveAssessors()).containsExactlyInAnyOrder(ADA, BEN);
        assertThat(submission.atWork()).hasSize(3);
    }

    @Test
    void nothingIsFoundBeforeAnInterestIsDeclaredOrDenied() {
        var submission = submitted();
        submission.staffing().allocate(withoutInterest("ada"), ASSESSOR, LINEAGE, Set.of(), TODAY, BEFORE);
        submission.staffing().allocate(withoutInterest("ben"), ASSESSOR, LINEAGE, Set.of(), TODAY, BEFORE);

        refused(INTEREST_NOT_DECLARED, submission, () -> submission.assessing().takeFinding(ADA, NOW));
        var event = submission.declareInterest(ADA, false, "None whatever.", BEFORE);

        assertThat(event).isEqualTo(new CaseInterestDeclared(ID, ADA, false));
        assertThatCode(() -> submission.assessing().takeFinding(ADA, NOW)).doesNotThrowAnyException();
        assertThat(submission.allocations().get(ADA))
                .isEqualTo(new Allocation(
                        "ada", ASSESSOR, BEFORE, BEFORE, Declaration.NONE, "None whatever.", null, null));
        assertThat(submission.allocations())
                .hasEntrySatisfying(BEN, ben -> assertThat(ben.declaration()).isNull());
    }

    @Test
    void whoHasAnInterestInTheSubmissionIsNeverCloseToItAgain() {
        var submission = inAssessment();

        submission.declareInterest(ADA, true, null, NOW);
        submission.recuse(ADA, RecusalReason.INTEREST, NOW);

        assertThat(withoutInterest("ada").conflictsWith(submission.staffing().parties(LINEAGE), TODAY))
                .containsExactly(Conflict.DECLARED_FOR_CASE);
        assertThat(withoutInterest("ben").conflictsWith(submission.staffing().parties(LINEAGE), TODAY))
                .isEmpty();
    }

    @Test
    void onlyWhoWorksOnItDeclares() {
        var submission = inAssessment();
        submission.recuse(ADA, RecusalReason.OTHER, BEFORE);

        refused(ASSESSOR_NOT_ALLOCATED, submission, () -> submission.declareInterest(ADA, false, null, NOW));
        var done = recommended(toAccredit("pat"));
        refused(SUBMISSION_MOVE_NOT_ALLOWED, done, () -> done.declareInterest(BEN, true, null, NOW));
    }

    @Test
    void whoeverSatOnAPanelOfASubmissionNeitherJudgesItNorLeadsThoseWhoDo() {
        var submission = submitted();

        for (var role : List.of(ASSESSOR, LEAD)) {
            assertThatThrownBy(() -> submission
                            .staffing()
                            .allocate(withoutInterest("pat"), role, LINEAGE, Set.of("pia", "pat"), TODAY, NOW))
                    .isBrokenRule(ASSESSOR_SAT_ON_PANEL);
            assertThat(submission.allocations()).isEmpty();
        }
        submission.staffing().allocate(withoutInterest("ada"), ASSESSOR, LINEAGE, Set.of("pia", "pat"), TODAY, NOW);
        assertThat(submission.liveAssessors()).containsExactly(AssessorFixtures.idOf("ada"));
    }

    @Test
    void everyInterestOfAnAssessorIsNamed() {
        var submission = submitted();

        assertThatThrownBy(() -> submission
                        .staffing()
                        .allocate(
                                workingFor("author", "P0001"),
                                ASSESSOR,
                                Set.of("P0001", "P0007"),
                                Set.of(),
                                TODAY,
                                NOW))
                .isBrokenRule(SubmissionRule.ASSESSOR_HAS_INTEREST)
                .pointingAt("/assessor EMPLOYED_THERE", "/assessor AUTHOR_OF_COURSE");
        assertThatThrownBy(() -> submission
                        .staffing()
                        .allocate(workingFor("ada", "P0007"), ASSESSOR, Set.of("P0001", "P0007"), Set.of(), TODAY, NOW))
                .isBrokenRule(SubmissionRule.ASSESSOR_HAS_INTEREST)
                .pointingAt("/assessor EMPLOYED_THERE");
    }

    @Test
    void whoTeachesTheCourseDoesNotJudgeIt() {
        var submission = submitted();

        assertThatThrownBy(() -> submission
                        .staffing()
                        .allocate(withoutInterest("rowan"), ASSESSOR, LINEAGE, Set.of(), TODAY, NOW))
                .isBrokenRule(SubmissionRule.ASSESSOR_HAS_INTEREST)
                .pointingAt("/assessor FACULTY_OF_COURSE");
    }

    @Test
    void howManyAreStillToBeFoundIsKnown() {
        var submission = submitted();
        assertThat(submission.staffing().lacking()).isEqualTo(2);

        submission.staffing().allocate(withoutInterest("leo"), LEAD, LINEAGE, Set.of(), TODAY, NOW);
        submission.staffing().allocate(withoutInterest("ada"), ASSESSOR, LINEAGE, Set.of(), TODAY, NOW);
        assertThat(submission.staffing().lacking()).isEqualTo(1);
        submission.staffing().allocate(withoutInterest("ben"), ASSESSOR, LINEAGE, Set.of(), TODAY, NOW);
        submission.staffing().allocate(withoutInterest("cid"), ASSESSOR, LINEAGE, Set.of(), TODAY, NOW);

        assertThat(submission.staffing().lacking()).isZero();
    }

    private static void refused(SubmissionRule rule, Submission submission, Runnable act) {
        var before = submission.allocations();

        assertThatThrownBy(act::run).isBrokenRule(rule);

        assertThat(submission.allocations()).isEqualTo(before);
        assertThat(submission.road().updatedAt()).isEqualTo(BEFORE);
    }
}
