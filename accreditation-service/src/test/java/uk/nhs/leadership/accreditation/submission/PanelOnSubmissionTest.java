package uk.nhs.leadership.accreditation.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static uk.nhs.leadership.accreditation.assessor.AssessorFixtures.withoutInterest;
import static uk.nhs.leadership.accreditation.assessor.AssessorFixtures.workingFor;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.BEFORE;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.ENGLAND;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.ID;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.LINEAGE;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.NOW;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.SAT;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.TODAY;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.atPanel;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.recommended;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.submitted;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.toAccredit;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.toDefer;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.toRefuse;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.DEFERRED_ALREADY;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.RATIFIER_ASSESSED;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.RATIFIER_SAT_ON_PANEL;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.RATIFIER_WROTE_COURSE;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.curriculum.CurriculumFixtures;
import uk.nhs.leadership.accreditation.procedure.Procedure;
import uk.nhs.leadership.accreditation.procedure.ProcedureFixtures;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.AssessmentBegun;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.SubmissionDeferred;

/** What becomes of a submission by the word of a panel that met. */
class PanelOnSubmissionTest {
    private static final Procedure.Definition FULL = ProcedureFixtures.full().definition();

    @Test
    void whoeverAttendedThePanelNeverRatifiesAlsoIfAnotherSpokeForIt() {
        var submission = recommended(toAccredit("pat"));

        assertThatThrownBy(() -> submission.deciding().ratify("pia", SAT, null, "LMA-000123-1", TODAY, NOW))
                .isBrokenRule(RATIFIER_SAT_ON_PANEL);
        assertThat(submission.status()).isEqualTo(SubmissionStatus.RECOMMENDED);
    }

    @Test
    void aDeferralSendsItBackToItsProvider() {
        var submission = recommended(toDefer("pat"));
        var answerBy = ENGLAND.after(TODAY, 2 * FULL.answerDays());

        var event = submission.deciding().defer("rita", SAT, "Please hurry.", FULL, ENGLAND, NOW);

        assertThat(event).isEqualTo(new SubmissionDeferred(ID, "P0001", "EVIDENCE_INSUFFICIENT", 1, answerBy));
        assertThat(submission.status()).isEqualTo(SubmissionStatus.RETURNED);
        assertThat(submission.recommendation()).isNull();
        assertThat(submission.ratification()).isNull();
        assertThat(submission.triage().returned())
                .isEqualTo(new Return(Return.Reason.DEFERRED, "More evidence, please.\n\nPlease hurry.", 1, TODAY));
    }

    @Test
    void aDeferralIsRatifiedByWhoMayDecide() {
        var submission = recommended(toDefer("pat"));

        assertThatThrownBy(() -> submission.deciding().defer("ada", SAT, null, FULL, ENGLAND, NOW))
                .isBrokenRule(RATIFIER_ASSESSED);
        assertThatThrownBy(() -> submission.deciding().defer("pia", SAT, null, FULL, ENGLAND, NOW))
                .isBrokenRule(RATIFIER_SAT_ON_PANEL);
        assertThatThrownBy(() -> submission.deciding().defer("author", SAT, null, FULL, ENGLAND, NOW))
                .isBrokenRule(RATIFIER_WROTE_COURSE);
        assertThat(submission.status()).isEqualTo(SubmissionStatus.RECOMMENDED);
    }

    @Test
    void whatWasDeferredIsNotDeferredAgain() {
        var submission = recommended(toDefer("pat"));
        submission.deciding().defer("rita", SAT, null, FULL, ENGLAND, BEFORE);
        submission.submit(List.of(), CurriculumFixtures.small(), ProcedureFixtures.full(), ENGLAND, BEFORE);

        assertThat(submission.assessing().takeUpAgain(BEFORE)).containsExactly(new AssessmentBegun(ID, "P0001"));
        submission.assessing().sendToPanel(BEFORE);

        assertThatThrownBy(() -> submission.deciding().recommend(toDefer("pat"), List.of(), LINEAGE, TODAY, NOW))
                .isBrokenRule(DEFERRED_ALREADY);
        assertThat(submission.status()).isEqualTo(SubmissionStatus.PANEL);
        assertThatCode(() -> submission.deciding().recommend(toRefuse("pat"), List.of(), LINEAGE, TODAY, NOW))
                .doesNotThrowAnyException();
    }

    @Test
    void whatNobodyJudgesYetIsNotTakenUpBySubmittingIt() {
        assertThat(submitted().assessing().takeUpAgain(NOW)).isEmpty();
    }

    @Test
    void whoIsTooCloseSitsOnNoPanelForIt() {
        var barred = atPanel()
                .deciding()
                .barredFromPanel(
                        Set.of("ada", "author", "pat", "pia"),
                        List.of(workingFor("pia", "P0001"), withoutInterest("pat")),
                        LINEAGE,
                        TODAY);

        assertThat(barred)
                .containsOnly(
                        Map.entry("ada", "PANEL_MEMBER_ASSESSED"),
                        Map.entry("author", "PANEL_MEMBER_WROTE_COURSE"),
                        Map.entry("pia", "EMPLOYED_THERE"));
    }
}
