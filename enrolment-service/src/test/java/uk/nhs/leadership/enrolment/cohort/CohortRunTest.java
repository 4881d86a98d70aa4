package uk.nhs.leadership.enrolment.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;
import static uk.nhs.leadership.enrolment.cohort.CohortFixtures.ENDS_ON;
import static uk.nhs.leadership.enrolment.cohort.CohortFixtures.NOW;
import static uk.nhs.leadership.enrolment.cohort.CohortFixtures.STARTS_ON;
import static uk.nhs.leadership.enrolment.cohort.CohortFixtures.noonOn;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_ALREADY_STARTED;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_CANCELLED;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_MOVE_NOT_ALLOWED;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_NOT_STARTED_YET;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COHORT_UNFINISHED;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.COURSE_NOT_ACCREDITED_ON_START;

import org.junit.jupiter.api.Test;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.catalogue.Course;
import uk.nhs.leadership.enrolment.catalogue.CourseFixtures;
import uk.nhs.leadership.enrolment.cohort.CohortEvent.CohortCompleted;
import uk.nhs.leadership.enrolment.cohort.CohortEvent.CohortStarted;

/** How a cohort begins and ends, by its provider's word or by the calendar. */
class CohortRunTest {
    private static final Course COURSE = CourseFixtures.accredited();
    private static final Moment FIRST_DAY = noonOn(STARTS_ON);
    private static final Moment SECOND_DAY = noonOn(STARTS_ON.plusDays(1));
    private static final Moment AFTER_THE_END = noonOn(ENDS_ON.plusDays(1));

    @Test
    void aProviderStartsItFromItsFirstDayOn() {
        var early = CohortFixtures.open(5);
        var cohort = CohortFixtures.open(5);

        assertThatThrownBy(() -> early.start(COURSE, NOW)).isBrokenRule(COHORT_NOT_STARTED_YET);
        var started = cohort.start(COURSE, FIRST_DAY);

        assertThat(early.statusAt(NOW)).isEqualTo(CohortStatus.OPEN);
        assertThat(cohort.statusAt(FIRST_DAY)).isEqualTo(CohortStatus.IN_PROGRESS);
        assertThat(started.startedOn()).isEqualTo(STARTS_ON);
        assertThat(cohort.obstacles("RJ1", COURSE, FIRST_DAY)).containsExactly(COHORT_ALREADY_STARTED);
    }

    @Test
    void whatWasOpenBeforeTheAccreditationEndedStartsWithinTheTeachOutAndNotWithoutOne() {
        var taughtOut = CohortFixtures.open(5);
        var withoutTeachOut = CohortFixtures.open(5);

        taughtOut.start(CourseFixtures.withdrawn(STARTS_ON, ENDS_ON), FIRST_DAY);
        assertThatThrownBy(() -> withoutTeachOut.start(CourseFixtures.withdrawn(STARTS_ON, null), FIRST_DAY))
                .isBrokenRule(COURSE_NOT_ACCREDITED_ON_START);

        assertThat(taughtOut.statusAt(FIRST_DAY)).isEqualTo(CohortStatus.IN_PROGRESS);
        assertThat(withoutTeachOut.statusAt(FIRST_DAY)).isEqualTo(CohortStatus.OPEN);
    }

    @Test
    void itHasStartedWhenItsFirstDayIsOverWhoeverHasWrittenThatDown() {
        var open = CohortFixtures.open(5);
        var closed = CohortFixtures.closed();
        var planned = CohortFixtures.planned(5);

        assertThat(open.statusAt(FIRST_DAY)).isEqualTo(CohortStatus.OPEN);
        assertThat(open.statusAt(SECOND_DAY)).isEqualTo(CohortStatus.IN_PROGRESS);
        assertThat(open.versionAt(SECOND_DAY)).isEqualTo(open.versionAt(FIRST_DAY) + 1);
        assertThat(closed.statusAt(SECOND_DAY)).isEqualTo(CohortStatus.IN_PROGRESS);
        assertThat(planned.statusAt(SECOND_DAY)).isEqualTo(CohortStatus.PLANNED);
    }

    @Test
    void theCalendarStartsItOnce() {
        var cohort = CohortFixtures.open(5);

        assertThat(cohort.turn(false, FIRST_DAY)).isEmpty();
        assertThat(cohort.turn(false, SECOND_DAY)).containsExactly(new CohortStarted(cohort.id(), "P0001", STARTS_ON));
        assertThat(cohort.turn(false, SECOND_DAY)).isEmpty();
    }

    @Test
    void theCalendarCompletesItAfterItsLastDayWhenNobodyIsLeft() {
        var cohort = CohortFixtures.open(5);
        cohort.turn(true, SECOND_DAY);

        assertThat(cohort.turn(false, noonOn(ENDS_ON))).isEmpty();
        assertThat(cohort.turn(true, AFTER_THE_END)).isEmpty();
        assertThat(cohort.turn(false, AFTER_THE_END))
                .containsExactly(new CohortCompleted(cohort.id(), "P0001", ENDS_ON.plusDays(1)));

        assertThat(cohort.statusAt(AFTER_THE_END)).isEqualTo(CohortStatus.COMPLETED);
    }

    @Test
    void aCalendarThatIsVeryLateStartsAndCompletesAtOnce() {
        var cohort = CohortFixtures.open(5);

        assertThat(cohort.turn(false, AFTER_THE_END))
                .hasExactlyElementsOfTypes(CohortStarted.class, CohortCompleted.class);
    }

    @Test
    void itIsNotCompletedWhileSomebodyIsOnIt() {
        var cohort = CohortFixtures.open(5);
        cohort.start(COURSE, FIRST_DAY);

        assertThatThrownBy(() -> cohort.complete(true, SECOND_DAY)).isBrokenRule(COHORT_UNFINISHED);

        assertThat(cohort.statusAt(SECOND_DAY)).isEqualTo(CohortStatus.IN_PROGRESS);
        cohort.complete(false, SECOND_DAY);
        assertThat(cohort.statusAt(SECOND_DAY)).isEqualTo(CohortStatus.COMPLETED);
    }

    @Test
    void onlyWhatHasStartedIsCompleted() {
        var cohort = CohortFixtures.open(5);

        assertThatThrownBy(() -> cohort.complete(false, NOW)).isBrokenRule(COHORT_MOVE_NOT_ALLOWED);

        assertThat(cohort.statusAt(NOW)).isEqualTo(CohortStatus.OPEN);
    }

    @Test
    void itIsCalledOffWithAReasonBeforeItStarts() {
        var open = CohortFixtures.open(5);
        var planned = CohortFixtures.planned(5);

        var ofOpen = open.cancel(CancellationReason.VENUE_UNAVAILABLE, "Flooded", NOW);
        var ofPlanned = planned.cancel(CancellationReason.OTHER, "Mistake", NOW);

        assertThat(open.statusAt(SECOND_DAY)).isEqualTo(CohortStatus.CANCELLED);
        assertThat(open.cancellationText()).isEqualTo("Flooded");
        assertThat(ofOpen.reason()).isEqualTo("VENUE_UNAVAILABLE");
        assertThat(ofOpen.audience()).isEqualTo(Audience.everyone());
        assertThat(ofPlanned.audience()).isEqualTo(Audience.only("P0001"));
    }

    @Test
    void whatHasStartedIsNotCalledOff() {
        var cohort = CohortFixtures.open(5);
        cohort.start(COURSE, FIRST_DAY);

        assertThatThrownBy(() -> cohort.cancel(CancellationReason.OTHER, "No", FIRST_DAY))
                .isBrokenRule(COHORT_ALREADY_STARTED);

        assertThat(cohort.statusAt(FIRST_DAY)).isEqualTo(CohortStatus.IN_PROGRESS);
        assertThat(cohort.cancellationReason()).isNull();
    }

    @Test
    void nobodyJoinsACohortThatIsCalledOff() {
        var cohort = CohortFixtures.open(5);
        cohort.cancel(CancellationReason.OTHER, "No", NOW);

        assertThatThrownBy(() -> cohort.take("RJ1", COURSE, NOW)).isBrokenRule(COHORT_CANCELLED);
        assertThatThrownBy(() -> cohort.open(COURSE, NOW)).isBrokenRule(COHORT_MOVE_NOT_ALLOWED);

        assertThat(cohort.placesTaken()).isZero();
    }
}
