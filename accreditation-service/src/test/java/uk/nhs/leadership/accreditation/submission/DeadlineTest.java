package uk.nhs.leadership.accreditation.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static uk.nhs.leadership.accreditation.submission.SubmissionFixtures.ENGLAND;
import static uk.nhs.leadership.accreditation.submission.SubmissionRule.ANSWER_TOO_LATE;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate TWO_WEEKS_LATER = LocalDate.of(2026, 12, 4);

    private final Deadline deadline = new Deadline();

    @Test
    void itIsRemindedAsManyWorkingDaysBeforeAsTheProcedureSays() {
        deadline.until(TWO_WEEKS_LATER, List.of(5), ENGLAND, FRIDAY);

        assertThat(deadline.isReminderDue(LocalDate.of(2026, 11, 26))).isFalse();
        assertThat(deadline.isReminderDue(LocalDate.of(2026, 11, 27))).isTrue();

        deadline.until(TWO_WEEKS_LATER, List.of(1), ENGLAND, FRIDAY);

        assertThat(deadline.isReminderDue(LocalDate.of(2026, 12, 2))).isFalse();
        assertThat(deadline.isReminderDue(LocalDate.of(2026, 12, 3))).isTrue();
    }

    @Test
    void nobodyIsRemindedOfADayThatIsOverNorOnTheDayOnWhichTheyAreTold() {
        deadline.until(LocalDate.of(2026, 11, 23), List.of(5, 1), ENGLAND, FRIDAY);
        assertThat(deadline.isReminderDue(FRIDAY)).isFalse();

        deadline.until(TWO_WEEKS_LATER, List.of(5, 1), ENGLAND, FRIDAY);
        assertThat(deadline.isReminderDue(TWO_WEEKS_LATER)).isTrue();
        assertThat(deadline.isReminderDue(TWO_WEEKS_LATER.plusDays(1))).isFalse();
    }

    @Test
    void whoHasLongerIsRemindedAnewAndWhoIsWaitedForNoLongerNotAtAll() {
        deadline.until(TWO_WEEKS_LATER, List.of(5, 1), ENGLAND, FRIDAY);
        deadline.until(TWO_WEEKS_LATER.plusWeeks(1), List.of(5, 1), ENGLAND, LocalDate.of(2026, 12, 3));

        assertThat(deadline.isReminderDue(LocalDate.of(2026, 12, 3))).isFalse();
        assertThat(deadline.isReminderDue(TWO_WEEKS_LATER)).isTrue();
        deadline.end();
        assertThat(deadline.isReminderDue(TWO_WEEKS_LATER)).isFalse();
        assertThat(deadline.answerBy()).isNull();
    }

    @Test
    void theLastDayIsNotOverBeforeItsEnd() {
        deadline.until(TWO_WEEKS_LATER, List.of(), ENGLAND, FRIDAY);

        assertThatCode(() -> deadline.mustNotBeOver(TWO_WEEKS_LATER)).doesNotThrowAnyException();
        assertThatThrownBy(() -> deadline.mustNotBeOver(TWO_WEEKS_LATER.plusDays(1)))
                .isBrokenRule(ANSWER_TOO_LATE);
        deadline.end();
        assertThatCode(() -> deadline.mustNotBeOver(TWO_WEEKS_LATER.plusDays(1)))
                .doesNotThrowAnyException();
    }
}
