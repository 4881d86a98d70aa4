package uk.nhs.leadership.enrolment.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;
import static uk.nhs.leadership.enrolment.cohort.CohortFixtures.ENDS_ON;
import static uk.nhs.leadership.enrolment.cohort.CohortFixtures.NOW;
import static uk.nhs.leadership.enrolment.cohort.CohortFixtures.STARTS_ON;
import static uk.nhs.leadership.enrolment.cohort.CohortFixtures.noonOn;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_ALREADY_STARTED;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_ENDS_BEFORE_IT_STARTS;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_FULL;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_NOT_OPEN;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COURSE_NOT_ACCREDITED_ON_START;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COURSE_OF_ANOTHER_PROVIDER;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.ENROLMENT_NOT_BEGUN;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.ENROLMENT_OVER;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.ENROLMENT_WINDOW_NOT_BEFORE_START;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.enrolment.catalogue.Course;
import uk.nhs.leadership.enrolment.catalogue.CourseFixtures;

class CohortTest {
    private static final Course COURSE = CourseFixtures.accredited();
    private static final UUID ID = UUID.fromString("0199d2a4-6d52-7c30-8a51-2f3c5b7a9d30");

    @Test
    void aPlannedCohortKeepsWhatTheCourseIs() {
        var cohort = Cohort.plan(ID, "P0001", COURSE, CohortFixtures.plan(20), NOW);

        assertThat(cohort.statusAt(NOW)).isEqualTo(CohortStatus.PLANNED);
        assertThat(cohort.courseTitle()).isEqualTo("First Steps in Leading Care");
        assertThat(cohort.award()).isEqualTo("Award in Leading Care");
        assertThat(cohort.placesTaken()).isZero();
        assertThat(cohort.planned().audience()).isEqualTo(Audience.only("P0001"));
    }

    @Test
    void onlyTheProviderOfTheCourseCanPlanIt() {
        assertThatThrownBy(() -> Cohort.plan(ID, "P0002", COURSE, CohortFixtures.plan(20), NOW))
                .isBrokenRule(COURSE_OF_ANOTHER_PROVIDER);
    }

    @Test
    void aCohortCannotEndBeforeItStarts() {
        var backwards = CohortFixtures.plan(CohortFixtures.terms(STARTS_ON, STARTS_ON.minusDays(1)));

        assertThatThrownBy(() -> Cohort.plan(ID, "P0001", COURSE, backwards, NOW))
                .isBrokenRule(COHORT_ENDS_BEFORE_IT_STARTS);
    }

    @Test
    void accreditationIsJudgedOnTheDayTheCohortStartsNotToday() {
        var early = noonOn(CourseFixtures.FIRST_DAY.minusDays(9));
        var before = startingOn(CourseFixtures.FIRST_DAY.minusDays(1));
        var first = startingOn(CourseFixtures.FIRST_DAY);
        var after = startingOn(CourseFixtures.LAST_DAY.plusDays(1));

        assertThatThrownBy(() -> Cohort.plan(ID, "P0001", COURSE, before, early))
                .isBrokenRule(COURSE_NOT_ACCREDITED_ON_START);
        assertThatThrownBy(() -> Cohort.plan(ID, "P0001", COURSE, after, early))
                .isBrokenRule(COURSE_NOT_ACCREDITED_ON_START);
        assertThat(Cohort.plan(ID, "P0001", COURSE, first, early).startsOn()).isEqualTo(CourseFixtures.FIRST_DAY);
    }

    @Test
    void openingItTellsEveryone() {
        var cohort = CohortFixtures.planned(20);

        var opened = cohort.open(COURSE, NOW);

        assertThat(cohort.statusAt(NOW)).isEqualTo(CohortStatus.OPEN);
        assertThat(opened.audience()).isEqualTo(Audience.everyone());
        assertThat(opened.capacity()).isEqualTo(20);
    }

    @Test
    void aCohortWhoseCourseWasWithdrawnMeanwhileStaysPlanned() {
        var cohort = CohortFixtures.planned(20);

        assertThatThrownBy(() -> cohort.open(CourseFixtures.withdrawn(STARTS_ON, ENDS_ON), NOW))
                .isBrokenRule(COURSE_NOT_ACCREDITED_ON_START);

        assertThat(cohort.statusAt(NOW)).isEqualTo(CohortStatus.PLANNED);
    }

    @Test
    void aCohortCanBeOpenedUpToTheDayItStarts() {
        var onTheDay = CohortFixtures.planned(20);
        var tooLate = CohortFixtures.planned(20);

        onTheDay.open(COURSE, noonOn(STARTS_ON));
        assertThatThrownBy(() -> tooLate.open(COURSE, noonOn(STARTS_ON.plusDays(1))))
                .isBrokenRule(COHORT_ALREADY_STARTED);

        assertThat(onTheDay.statusAt(NOW)).isEqualTo(CohortStatus.OPEN);
        assertThat(tooLate.statusAt(NOW)).isEqualTo(CohortStatus.PLANNED);
    }

    @Test
    void aMoveThatTheTableHasNotIsRefusedAndChangesNothing() {
        var planned = CohortFixtures.planned(20);
        var open = CohortFixtures.open(20);

        assertThatThrownBy(() -> planned.close(NOW)).isBrokenRule(COHORT_MOVE_NOT_ALLOWED);
        assertThatThrownBy(() -> open.open(COURSE, NOW)).isBrokenRule(COHORT_MOVE_NOT_ALLOWED);

        assertThat(planned.statusAt(NOW)).isEqualTo(CohortStatus.PLANNED);
        assertThat(open.statusAt(NOW)).isEqualTo(CohortStatus.OPEN);
    }

    @Test
    void placesAreTakenUntilItIsFullAndNotOneMore() {
        var cohort = CohortFixtures.open(2);
        cohort.take("RJ1", COURSE, NOW);
        cohort.take("RJ1", COURSE, NOW);

        assertThatThrownBy(() -> cohort.take("RJ1", COURSE, NOW)).isBrokenRule(COHORT_FULL);

        assertThat(cohort.isFull("RJ1")).isTrue();
        assertThat(cohort.placesTaken()).isEqualTo(2);
    }

    @Test
    void aPlaceGivenBackCanBeTakenAgain() {
        var cohort = CohortFixtures.open(1);
        cohort.take("RJ1", COURSE, NOW);
        cohort.giveBack("RJ1", NOW);

        cohort.take("RJ1", COURSE, NOW);

        assertThat(cohort.placesTaken()).isEqualTo(1);
    }

    @Test
    void noPlaceIsTakenOnACohortThatIsNotOpen() {
        var planned = CohortFixtures.planned(1);
        var closed = CohortFixtures.closed();

        assertThatThrownBy(() -> planned.take("RJ1", COURSE, NOW)).isBrokenRule(COHORT_NOT_OPEN);
        assertThatThrownBy(() -> closed.take("RJ1", COURSE, NOW)).isBrokenRule(COHORT_NOT_OPEN);

        assertThat(planned.placesTaken()).isZero();
        assertThat(closed.placesTaken()).isZero();
    }

    @Test
    void placesAreTakenUpToTheDayItStarts() {
        var onTheDay = CohortFixtures.open(1);
        var tooLate = CohortFixtures.open(1);

        onTheDay.take("RJ1", COURSE, noonOn(STARTS_ON));
        assertThatThrownBy(() -> tooLate.take("RJ1", COURSE, noonOn(STARTS_ON.plusDays(1))))
                .isBrokenRule(COHORT_ALREADY_STARTED);

        assertThat(onTheDay.placesTaken()).isEqualTo(1);
        assertThat(tooLate.placesTaken()).isZero();
    }

    @Test
    void everyObstacleIsToldAtOnce() {
        var cohort = CohortFixtures.closed();
        var full = CohortFixtures.open(1);
        full.take("RJ1", COURSE, NOW);

        assertThat(cohort.obstacles("RJ1", CourseFixtures.withdrawn(STARTS_ON, null), noonOn(STARTS_ON.plusDays(1))))
                .containsExactly(COHORT_ALREADY_STARTED, COURSE_NOT_ACCREDITED_ON_START);
        assertThat(cohort.obstacles("RJ1", CourseFixtures.withdrawn(STARTS_ON, null), NOW))
                .containsExactly(COHORT_NOT_OPEN, COURSE_NOT_ACCREDITED_ON_START);
        assertThat(full.obstacles("RJ1", COURSE, NOW)).containsExactly(COHORT_FULL);
        assertThat(CohortFixtures.open(1).obstacles("RJ1", COURSE, NOW)).isEmpty();
    }

    @Test
    void oneEnrolsBetweenTheDaysSetForThat() {
        var opens = STARTS_ON.minusDays(7);
        var closes = STARTS_ON.minusDays(2);
        var cohort = CohortFixtures.open(CohortFixtures.terms(STARTS_ON, ENDS_ON, opens, closes));

        assertThat(cohort.obstacles("RJ1", COURSE, noonOn(opens.minusDays(1)))).containsExactly(ENROLMENT_NOT_BEGUN);
        assertThat(cohort.obstacles("RJ1", COURSE, noonOn(opens))).isEmpty();
        assertThat(cohort.obstacles("RJ1", COURSE, noonOn(closes))).isEmpty();
        assertThat(cohort.obstacles("RJ1", COURSE, noonOn(closes.plusDays(1)))).containsExactly(ENROLMENT_OVER);
        assertThat(CohortFixtures.open(1).enrolmentClosesOn()).isEqualTo(STARTS_ON);
    }

    @Test
    void oneCannotEnrolAfterTheStart() {
        var late = CohortFixtures.plan(CohortFixtures.terms(STARTS_ON, ENDS_ON, null, STARTS_ON.plusDays(1)));
        var backwards = CohortFixtures.plan(
                CohortFixtures.terms(STARTS_ON, ENDS_ON, STARTS_ON.minusDays(1), STARTS_ON.minusDays(2)));

        assertThatThrownBy(() -> Cohort.plan(ID, "P0001", COURSE, late, NOW))
                .isBrokenRule(ENROLMENT_WINDOW_NOT_BEFORE_START);
        assertThatThrownBy(() -> Cohort.plan(ID, "P0001", COURSE, backwards, NOW))
                .isBrokenRule(ENROLMENT_WINDOW_NOT_BEFORE_START);
    }

    private static CohortPlan startingOn(LocalDate date) {
        return CohortFixtures.plan(CohortFixtures.terms(date, date.plusMonths(6)));
    }
}
