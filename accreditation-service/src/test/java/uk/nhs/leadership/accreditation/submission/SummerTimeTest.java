package uk.nhs.leadership.accreditation.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.ENGLAND;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.draft;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.withdrawal;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.ANSWER_TOO_LATE;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.nhs.leadership.accreditation.curriculum.CurriculumFixtures;
import uk.nhs.leadership.accreditation.procedure.ProcedureFixtures;

/** What a submission counts by is the day in England, also when its clocks are changed: 29 March and 25 October 2026. */
class SummerTimeTest {
    private static final LocalDate LATER = LocalDate.of(2026, 12, 1);

    @ParameterizedTest
    @CsvSource({
        // Midnight in England comes an hour before that in UTC from the last Sunday of March on.
        "2026-03-27T23:30:00Z, 2026-03-30T09:00:00Z, 1",
        "2026-03-29T00:30:00Z, 2026-03-29T22:30:00Z, 0",
        "2026-03-29T00:30:00Z, 2026-03-29T23:30:00Z, 1",
        "2026-03-29T23:30:00Z, 2026-03-30T22:30:00Z, 0",
        "2026-03-29T23:30:00Z, 2026-03-30T23:30:00Z, 1",
        // And with it again from the last Sunday of October on: half past one comes twice, on one day.
        "2026-10-22T23:30:00Z, 2026-10-23T22:30:00Z, 0",
        "2026-10-22T22:30:00Z, 2026-10-22T23:30:00Z, 1",
        "2026-10-25T00:30:00Z, 2026-10-25T01:30:00Z, 0",
        "2026-10-25T01:30:00Z, 2026-10-25T23:30:00Z, 0",
        "2026-10-25T01:30:00Z, 2026-10-26T00:30:00Z, 1",
    })
    void theClockCountsDaysOfEngland(Instant submitted, Instant withdrawn, int days) {
        var submission = submittedAt(submitted);

        submission.withdraw(withdrawal(), withdrawn);

        assertThat(submission.road().clock().elapsed(ENGLAND, LATER)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-05T09:00:00Z, 2026-04-02, 2026-04-02T22:59:59Z, 2026-04-02T23:00:00Z",
        "2026-10-01T09:00:00Z, 2026-10-29, 2026-10-29T23:59:59Z, 2026-10-30T00:00:00Z",
    })
    void theLastDayForTheProviderEndsAtMidnightInEngland(
            Instant returned, LocalDate answerBy, Instant inTime, Instant tooLate) {
        var submission = submittedAt(returned);
        var event = submission
                .triaging()
                .sendBack(
                        "pat",
                        Return.Reason.OTHER,
                        "The summary is too short.",
                        List.of(),
                        ProcedureFixtures.full().definition(),
                        ENGLAND,
                        returned);
        assertThat(event.answerBy()).isEqualTo(answerBy);

        assertThatThrownBy(() -> submit(submission, tooLate)).isBrokenRule(ANSWER_TOO_LATE);
        assertThat(submission.status()).isEqualTo(SubmissionStatus.RETURNED);
        assertThatCode(() -> submit(submission, inTime)).doesNotThrowAnyException();
    }

    private static Submission submittedAt(Instant now) {
        var submission = draft();
        submit(submission, now);
        return submission;
    }

    private static void submit(Submission submission, Instant now) {
        submission.submit(List.of(), CurriculumFixtures.small(), ProcedureFixtures.full(), ENGLAND, now);
    }
}
