package uk.nhs.leadership.accreditation.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static uk.nhs.leadership.accreditation.assessor.AssessorFixtures.withoutInterest;
import static uk.nhs.leadership.accreditation.assessor.AssessorFixtures.workingFor;
import static uk.nhs.leadership.accreditation.submission.Allocation.Role.ASSESSOR;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.ADA;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.BEFORE;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.ID;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.LINEAGE;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.NOW;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.PANEL_ID;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.SAT;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.TODAY;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.atPanel;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.decided;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.draft;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.inAssessment;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.recommended;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.refusesAndChangesNothing;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.submitted;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.toAccredit;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.toRefuse;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.ASSESSOR_HAS_INTEREST;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.PANEL_MEMBER_ASSESSED;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.PANEL_MEMBER_WROTE_COURSE;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.RATIFIER_ASSESSED;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.RATIFIER_SAT_ON_PANEL;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.RATIFIER_WROTE_COURSE;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.SUBMISSION_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.DECIDED;
import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.PANEL;
import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.RECOMMENDED;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.submission.Allocation.RecusalReason;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.SubmissionDecided;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.SubmissionRecommended;

/** How a submission ends that has been judged, and by whose word. */
class DecidingTest {
    @Test
    void thePanelRecommends() {
        var submission = atPanel();

        var event =
                submission.deciding().recommend(toRefuse("pat"), List.of(withoutInterest("ada")), LINEAGE, TODAY, NOW);

        assertThat(submission.status()).isEqualTo(RECOMMENDED);
        assertThat(submission.recommendation()).isEqualTo(toRefuse("pat"));
        assertThat(event).isEqualTo(new SubmissionRecommended(ID, Recommended.REFUSED, "CRITERIA_NOT_MET", PANEL_ID));
    }

    @Test
    void thePanelRecommendsOnlyWhatIsBeforeIt() {
        for (var submission : List.of(draft(), inAssessment(), recommended(toAccredit("pat")), decided())) {
            refusesAndChangesNothing(
                    submission,
                    SUBMISSION_MOVE_NOT_ALLOWED,
                    it -> it.deciding().recommend(toAccredit("pat"), List.of(), LINEAGE, TODAY, NOW));
        }
    }

    @Test
    void whoeverAssessedDoesNotSitOnThePanel() {
        refusesAndChangesNothing(
                atPanel(),
                PANEL_MEMBER_ASSESSED,
                it -> it.deciding().recommend(toAccredit("ada"), List.of(), LINEAGE, TODAY, NOW));
    }

    @Test
    void whoeverWroteItDoesNotSitOnThePanel() {
        refusesAndChangesNothing(
                atPanel(),
                PANEL_MEMBER_WROTE_COURSE,
                it -> it.deciding().recommend(toAccredit("author"), List.of(), LINEAGE, TODAY, NOW));
    }

    @Test
    void anInterestDeclaredAfterTheAllocationStopsThePanel() {
        var submission = atPanel();
        var judges = List.of(withoutInterest("ben"), workingFor("ada", "P0001"));

        assertThatThrownBy(() -> submission.deciding().recommend(toAccredit("pat"), judges, LINEAGE, TODAY, NOW))
                .isBrokenRule(ASSESSOR_HAS_INTEREST)
                .pointingAt("/assessor EMPLOYED_THERE");

        assertThat(submission.status()).isEqualTo(PANEL);
        assertThat(submission.recommendation()).isNull();
    }

    @Test
    void aRatifierMakesTheRecommendationTheDecision() {
        var submission = recommended(toAccredit("pat"));

        var event = submission.deciding().ratify("rita", SAT, "As recommended.", "LMA-000123-1", TODAY, NOW);

        assertThat(submission.status()).isEqualTo(DECIDED);
        assertThat(submission.ratification())
                .isEqualTo(new Ratification(Decision.ACCREDITED, TODAY, "As recommended.", "rita", "LMA-000123-1"));
        assertThat(event)
                .isEqualTo(new SubmissionDecided(ID, "P0001", Decision.ACCREDITED, TODAY, null, "LMA-000123-1"));
    }

    @Test
    void aRefusalHasTheReasonOfThePanelAndNoNumber() {
        var submission = recommended(toRefuse("pat"));

        var event = submission.deciding().ratify("rita", SAT, null, null, TODAY, NOW);

        assertThat(event)
                .isEqualTo(new SubmissionDecided(ID, "P0001", Decision.REFUSED, TODAY, "CRITERIA_NOT_MET", null));
    }

    @Test
    void anAccreditationHasANumberAndARefusalHasNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> recommended(toAccredit("pat")).deciding().ratify("rita", SAT, null, null, TODAY, NOW));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        recommended(toRefuse("pat")).deciding().ratify("rita", SAT, null, "LMA-000123-1", TODAY, NOW));
    }

    @Test
    void whoeverAssessedNeverRatifies() {
        refusesAndChangesNothing(
                recommended(toAccredit("pat")),
                RATIFIER_ASSESSED,
                it -> it.deciding().ratify("ada", SAT, null, "LMA-000123-1", TODAY, NOW));
    }

    @Test
    void steppingBackDoesNotMakeAnAssessorARatifier() {
        var submission = inAssessment();
        submission.staffing().allocate(withoutInterest("cid"), ASSESSOR, LINEAGE, Set.of(), TODAY, BEFORE);
        submission.recuse(ADA, RecusalReason.OTHER, BEFORE);
        submission.assessing().sendToPanel(BEFORE);
        submission.deciding().recommend(toAccredit("pat"), List.of(), LINEAGE, TODAY, BEFORE);

        refusesAndChangesNothing(
                submission,
                RATIFIER_ASSESSED,
                it -> it.deciding().ratify("ada", SAT, null, "LMA-000123-1", TODAY, NOW));
    }

    @Test
    void whoeverSatOnThePanelNeverRatifies() {
        refusesAndChangesNothing(
                recommended(toAccredit("pat")),
                RATIFIER_SAT_ON_PANEL,
                it -> it.deciding().ratify("pat", SAT, null, "LMA-000123-1", TODAY, NOW));
    }

    @Test
    void whoeverWroteItNeverRatifies() {
        refusesAndChangesNothing(
                recommended(toAccredit("pat")),
                RATIFIER_WROTE_COURSE,
                it -> it.deciding().ratify("author", SAT, null, "LMA-000123-1", TODAY, NOW));
    }

    @Test
    void onlyARecommendationIsRatified() {
        for (var submission : List.of(submitted(), inAssessment(), atPanel(), decided())) {
            refusesAndChangesNothing(
                    submission,
                    SUBMISSION_MOVE_NOT_ALLOWED,
                    it -> it.deciding().ratify("rita", SAT, null, "LMA-000123-1", TODAY, NOW));
        }
    }
}
