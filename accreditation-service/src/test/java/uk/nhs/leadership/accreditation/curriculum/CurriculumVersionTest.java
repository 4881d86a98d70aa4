package uk.nhs.leadership.accreditation.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.accreditation.curriculum.CurriculumFixtures.LAST_SUBMISSION;
import static uk.nhs.leadership.accreditation.curriculum.CurriculumFixtures.retiring;
import static uk.nhs.leadership.accreditation.curriculum.CurriculumFixtures.retiringOnItsLastDay;
import static uk.nhs.leadership.accreditation.curriculum.CurriculumFixtures.small;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurriculumVersionTest {

    @Test
    void onlyTheRequiredOutcomesOfTheStageAreRequired() {
        assertThat(small().requiredAt(Stage.S1)).extracting(Outcome::code).containsExactly("1.1.1-S1", "1.1.2-S1");
        assertThat(small().requiredAt(Stage.S4)).isEmpty();
    }

    @Test
    void itTakesSubmissionsUpToAndOnItsLastDay() {
        assertThat(small().isClosedOn(LAST_SUBMISSION)).isFalse();
        assertThat(small().isClosedOn(LAST_SUBMISSION.plusDays(1))).isTrue();
    }

    @Test
    void itTakesSubmissionsFromItsFirstDayOn() {
        var first = small().validFrom();

        assertThat(small().isNotYetOpenOn(first.minusDays(1))).isTrue();
        assertThat(small().isNotYetOpenOn(first)).isFalse();
    }

    @Test
    void itIsRetiredFromItsDayOn() {
        var day = LocalDate.of(2027, 9, 1);

        assertThat(retiring(day).isRetiredOn(day.minusDays(1))).isFalse();
        assertThat(retiring(day).isRetiredOn(day)).isTrue();
        assertThat(small().isRetiredOn(LocalDate.of(2999, 12, 31))).isFalse();
    }

    @Test
    void whereItsLastDayIsTheDayOfItsRetirementItCanBeUsedToTheEndOfThat() {
        var day = LocalDate.of(2027, 9, 1);

        assertThat(retiringOnItsLastDay(day).isRetiredOn(day)).isFalse();
        assertThat(retiringOnItsLastDay(day).isClosedOn(day)).isFalse();
        assertThat(retiringOnItsLastDay(day).isRetiredOn(day.plusDays(1))).isTrue();
    }

    @Test
    void withoutALastDayItNeverCloses() {
        var open = new CurriculumVersion(
                CurriculumFixtures.ID, 60, 3, LocalDate.of(2026, 1, 1), null, null, List.of(), List.of());

        assertThat(open.isClosedOn(LocalDate.of(2999, 12, 31))).isFalse();
    }
}
