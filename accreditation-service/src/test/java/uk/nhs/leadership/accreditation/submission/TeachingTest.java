package uk.nhs.leadership.accreditation.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.ENGLAND;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.LINEAGE;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.NOW;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.SAT;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.TODAY;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.atPanel;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.inAssessment;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.recommended;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.submitted;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.toAccredit;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.toDefer;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.PANEL_MEMBER_TEACHES_COURSE;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.RATIFIER_TEACHES_COURSE;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.procedure.Procedure;
import uk.nhs.leadership.accreditation.procedure.ProcedureFixtures;

/** Whoever teaches on a course has no part in what becomes of it. */
class TeachingTest {
    private static final String TEACHER = "rowan";
    private static final Procedure.Definition FULL = ProcedureFixtures.full().definition();

    @Test
    void whoTeachesTheCourseHasNoSayOnThePanel() {
        var submission = atPanel();

        assertThat(submission.deciding().barredFromPanel(Set.of(TEACHER, "pat"), List.of(), LINEAGE, TODAY))
                .containsExactly(Map.entry(TEACHER, PANEL_MEMBER_TEACHES_COURSE.name()));
        assertThatThrownBy(() -> submission.deciding().recommend(toAccredit(TEACHER), List.of(), LINEAGE, TODAY, NOW))
                .isBrokenRule(PANEL_MEMBER_TEACHES_COURSE);
        assertThat(submission.status()).isEqualTo(SubmissionStatus.PANEL);
    }

    @Test
    void whoTeachesTheCourseNeverRatifies() {
        var accredited = recommended(toAccredit("pat"));
        var deferred = recommended(toDefer("pat"));

        assertThatThrownBy(() -> accredited.deciding().ratify(TEACHER, SAT, null, "LMA-000123-1", TODAY, NOW))
                .isBrokenRule(RATIFIER_TEACHES_COURSE);
        assertThatThrownBy(() -> deferred.deciding().defer(TEACHER, SAT, null, FULL, ENGLAND, NOW))
                .isBrokenRule(RATIFIER_TEACHES_COURSE);
        assertThat(accredited.status()).isEqualTo(SubmissionStatus.RECOMMENDED);
        assertThat(deferred.status()).isEqualTo(SubmissionStatus.RECOMMENDED);
    }

    @Test
    void whoTeachesTheCourseNeitherSendsItBackNorEndsItNorAsks() {
        var inTriage = submitted();
        var judged = inAssessment();
        var why = new Rejection(Rejection.Reason.OTHER, "To see who may.");

        assertThatThrownBy(() -> inTriage.triaging().reject(TEACHER, why, NOW))
                .isBrokenRule(PANEL_MEMBER_TEACHES_COURSE);
        assertThatThrownBy(() -> inTriage.triaging()
                        .sendBack(TEACHER, Return.Reason.OTHER, "To see who may.", List.of(), FULL, ENGLAND, NOW))
                .isBrokenRule(PANEL_MEMBER_TEACHES_COURSE);
        assertThatThrownBy(() -> new Waiting(judged).waitForAnswer(TEACHER, FULL, ENGLAND, NOW))
                .isBrokenRule(PANEL_MEMBER_TEACHES_COURSE);
        assertThat(inTriage.status()).isEqualTo(SubmissionStatus.SUBMITTED);
        assertThat(judged.status()).isEqualTo(SubmissionStatus.IN_ASSESSMENT);
    }
}
