package uk.nhs.leadership.accreditation.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.assessor.AssessorFixtures.withoutInterest;
import static uk.nhs.leadership.accreditation.submission.ExtensionReason.ASKED_BY_PROVIDER;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.ADA;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.ENGLAND;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.ID;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.NOW;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.TODAY;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.atPanel;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.decided;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.inAssessment;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.returned;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.submitted;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.ANSWER_TOO_LATE;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.DEADLINE_NOT_LATER;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.PANEL_MEMBER_WROTE_COURSE;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.SUBMISSION_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.INFORMATION_REQUESTED;
import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.IN_ASSESSMENT;
import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.LAPSED;
import static uk.nhs.leadership.accreditation.submission.SubmissionStatus.RETURNED;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.accreditation.curriculum.CurriculumFixtures;
import uk.nhs.leadership.accreditation.procedure.Procedure;
import uk.nhs.leadership.accreditation.procedure.ProcedureFixtures;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.AnswerDueSoon;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.DeadlineExtended;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.InformationComplete;
import uk.nhs.leadership.accreditation.submission.SubmissionEvent.SubmissionLapsed;

class WaitingTest {
    private static final Procedure.Definition PROCEDURE =
            ProcedureFixtures.full().definition();
    private static final LocalDate ANSWER_BY = LocalDate.of(2026, 12, 4);
    private static final Instant LATE = Instant.parse("2026-12-05T00:00:00Z");

    @Test
    void whoIsAskedHasTheDaysOfTheProcedureAndTheClockWaits() {
        var submission = inAssessment();

        assertThat(ask(submission, NOW)).isEqualTo(ANSWER_BY);

        assertThat(submission.status()).isEqualTo(INFORMATION_REQUESTED);
        assertThat(submission.road().clock().isRunning()).isFalse();
        assertThat(new Waiting(submission).goOn(ENGLAND, NOW.plus(Duration.ofDays(3))))
                .isEqualTo(new InformationComplete(ID, "P0001"));
        assertThat(submission.status()).isEqualTo(IN_ASSESSMENT);
        assertThat(submission.road().deadline().answerBy()).isNull();
        assertThat(submission.road().clock().isRunning()).isTrue();
    }

    @Test
    void aFurtherQuestionGivesMoreTimeForAllAndNeverLess() {
        var submission = inAssessment();
        ask(submission, NOW);

        assertThat(ask(submission, NOW.plus(Duration.ofDays(4)))).isEqualTo("2026-12-08");

        extend(submission, LocalDate.of(2027, 2, 1));
        assertThat(ask(submission, NOW.plus(Duration.ofDays(5)))).isEqualTo("2027-02-01");
    }

    @Test
    void itIsAskedWhileItIsInAssessment() {
        for (var submission : List.of(submitted(), returned(), atPanel(), decided())) {
            var status = submission.status();
            assertThatThrownBy(() -> ask(submission, NOW)).isBrokenRule(SUBMISSION_MOVE_NOT_ALLOWED);
            assertThat(submission.status()).isEqualTo(status);
        }
    }

    @Test
    void whoWroteItNeitherAsksNorGivesMoreTime() {
        assertThatThrownBy(() -> new Waiting(inAssessment()).waitForAnswer("author", PROCEDURE, ENGLAND, NOW))
                .isBrokenRule(PANEL_MEMBER_WROTE_COURSE);
        assertThatThrownBy(() -> new Waiting(returned())
                        .extend("author", LocalDate.of(2027, 2, 1), ASKED_BY_PROVIDER, PROCEDURE, ENGLAND, NOW))
                .isBrokenRule(PANEL_MEMBER_WROTE_COURSE);
    }

    @Test
    void onceTheDayIsOverNothingIsDoneAnyMore() {
        var asked = inAssessment();
        ask(asked, NOW);

        assertThatThrownBy(() -> new Waiting(asked).takeAnswer(LATE)).isBrokenRule(ANSWER_TOO_LATE);
        assertThatThrownBy(() -> ask(asked, LATE)).isBrokenRule(ANSWER_TOO_LATE);
        assertThatThrownBy(() -> new Waiting(asked)
                        .extend("pat", LocalDate.of(2027, 2, 1), ASKED_BY_PROVIDER, PROCEDURE, ENGLAND, LATE))
                .isBrokenRule(ANSWER_TOO_LATE);
        assertThat(asked.status()).isEqualTo(INFORMATION_REQUESTED);
        var sentBack = returned();
        assertThatThrownBy(() -> sentBack.submit(
                        List.of(),
                        CurriculumFixtures.small(),
                        ProcedureFixtures.full(),
                        ENGLAND,
                        Instant.parse("2026-12-18T00:00:00Z")))
                .isBrokenRule(ANSWER_TOO_LATE);
        assertThat(sentBack.status()).isEqualTo(RETURNED);
    }

    @Test
    void anAnswerIsTakenOnlyWhileOneIsWaitedFor() {
        for (var submission : List.of(inAssessment(), returned(), decided())) {
            assertThatThrownBy(() -> new Waiting(submission).takeAnswer(NOW)).isBrokenRule(SUBMISSION_MOVE_NOT_ALLOWED);
        }
    }

    @Test
    void aLaterDayIsPromisedAndOneOnAHolidayMovesOn() {
        var submission = returned();

        assertThat(extend(submission, LocalDate.of(2026, 12, 25)))
                .isEqualTo(new DeadlineExtended(ID, "P0001", LocalDate.of(2026, 12, 29), "ASKED_BY_PROVIDER"));
        assertThat(submission.road().deadline().answerBy()).isEqualTo("2026-12-29");
        assertThat(submission.status()).isEqualTo(RETURNED);
    }

    @Test
    void noPromiseIsTakenBack() {
        var submission = returned();
        var promised = submission.road().deadline().answerBy();

        assertThatThrownBy(() -> extend(submission, LocalDate.of(2026, 12, 17))).isBrokenRule(DEADLINE_NOT_LATER);
        assertThatThrownBy(() -> extend(submission, TODAY)).isBrokenRule(DEADLINE_NOT_LATER);
        assertThat(submission.road().deadline().answerBy()).isEqualTo(promised).isEqualTo("2026-12-17");
        assertThatThrownBy(() -> extend(inAssessment(), LocalDate.of(2027, 2, 1)))
                .isBrokenRule(SUBMISSION_MOVE_NOT_ALLOWED);
    }

    @Test
    void whatIsNotAnsweredInTimeLapses() {
        var submission = inAssessment();
        ask(submission, NOW);

        assertThatThrownBy(() -> new Waiting(submission).lapse(LATE.minusSeconds(1)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(new Waiting(submission).lapse(LATE)).isEqualTo(new SubmissionLapsed(ID, "P0001"));
        assertThat(submission.status()).isEqualTo(LAPSED);
        assertThat(submission.road().deadline().answerBy()).isNull();
    }

    @Test
    void whoIsWaitedForIsRemindedOfTheWorkingDaysThatAreLeft() {
        var submission = inAssessment();
        ask(submission, NOW);
        var waiting = new Waiting(submission);

        assertThat(waiting.dueSoon(ENGLAND, TODAY)).isEmpty();
        assertThat(waiting.dueSoon(ENGLAND, LocalDate.of(2026, 11, 27)))
                .contains(new AnswerDueSoon(ID, "P0001", ANSWER_BY, 5));
        assertThat(waiting.dueSoon(ENGLAND, ANSWER_BY)).contains(new AnswerDueSoon(ID, "P0001", ANSWER_BY, 0));
        assertThat(waiting.dueSoon(ENGLAND, ANSWER_BY.plusDays(1))).isEmpty();
        waiting.goOn(ENGLAND, NOW);
        assertThat(waiting.dueSoon(ENGLAND, ANSWER_BY)).isEmpty();
    }

    @Test
    void whileItWaitsAnAssessorStepsBackAndAnotherOneIsAsked() {
        var submission = inAssessment();
        ask(submission, NOW);

        submission.recuse(ADA, Allocation.RecusalReason.UNAVAILABLE, NOW);
        submission
                .staffing()
                .allocate(
                        withoutInterest("cleo"),
                        Allocation.Role.ASSESSOR,
                        SubmissionFixtures.LINEAGE,
                        Set.of(),
                        TODAY,
                        NOW);

        assertThat(submission.status()).isEqualTo(INFORMATION_REQUESTED);
        assertThat(submission.hasEnoughAssessors()).isTrue();
    }

    private static LocalDate ask(Submission submission, Instant now) {
        return new Waiting(submission).waitForAnswer("pat", PROCEDURE, ENGLAND, now);
    }

    private static DeadlineExtended extend(Submission submission, LocalDate until) {
        return new Waiting(submission).extend("pat", until, ASKED_BY_PROVIDER, PROCEDURE, ENGLAND, NOW);
    }
}
