package uk.nhs.leadership.enrolment.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.enrolment.catalogue.CourseFixtures.FIRST_DAY;
import static uk.nhs.leadership.enrolment.catalogue.CourseFixtures.LAST_DAY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourseTest {
    private static final LocalDate WITHDRAWN = LocalDate.of(2027, 3, 1);
    private static final LocalDate TAUGHT_OUT = LocalDate.of(2027, 12, 31);

    @Test
    void itIsAccreditedFromTheFirstDayToTheLast() {
        var course = CourseFixtures.accredited();

        assertThat(course.standingOn(FIRST_DAY.minusDays(1))).isEqualTo(Standing.NOT_YET_ACCREDITED);
        assertThat(course.standingOn(FIRST_DAY)).isEqualTo(Standing.ACCREDITED);
        assertThat(course.standingOn(LAST_DAY)).isEqualTo(Standing.ACCREDITED);
        assertThat(course.standingOn(LAST_DAY.plusDays(1))).isEqualTo(Standing.EXPIRED);
    }

    @Test
    void withdrawalTakesEffectOnItsDayAndLeavesWhatWasBefore() {
        var course = CourseFixtures.withdrawn(WITHDRAWN, null);

        assertThat(course.standingOn(WITHDRAWN.minusDays(1))).isEqualTo(Standing.ACCREDITED);
        assertThat(course.standingOn(WITHDRAWN)).isEqualTo(Standing.WITHDRAWN);
        assertThat(course.standingOn(LAST_DAY.plusDays(1))).isEqualTo(Standing.WITHDRAWN);
    }

    @Test
    void teachOutLastsToItsLastDay() {
        var course = CourseFixtures.withdrawn(WITHDRAWN, TAUGHT_OUT);

        assertThat(course.standingOn(WITHDRAWN)).isEqualTo(Standing.TEACH_OUT);
        assertThat(course.standingOn(TAUGHT_OUT)).isEqualTo(Standing.TEACH_OUT);
        assertThat(course.standingOn(TAUGHT_OUT.plusDays(1))).isEqualTo(Standing.WITHDRAWN);
    }

    @Test
    void noCohortMayStartInTeachOut() {
        assertThat(CourseFixtures.withdrawn(WITHDRAWN, TAUGHT_OUT).isAccreditedOn(WITHDRAWN))
                .isFalse();
    }

    @Test
    void thoseOnItMayFinishAfterTheTermAndInTeachOutButNotAfterAWithdrawal() {
        assertThat(CourseFixtures.accredited().mayBeTaughtOn(LAST_DAY.plusDays(1)))
                .isTrue();
        assertThat(CourseFixtures.accredited().mayBeTaughtOn(FIRST_DAY.minusDays(1)))
                .isFalse();
        assertThat(CourseFixtures.withdrawn(WITHDRAWN, TAUGHT_OUT).mayBeTaughtOn(TAUGHT_OUT))
                .isTrue();
        assertThat(CourseFixtures.withdrawn(WITHDRAWN, TAUGHT_OUT).mayBeTaughtOn(TAUGHT_OUT.plusDays(1)))
                .isFalse();
        assertThat(CourseFixtures.withdrawn(WITHDRAWN, null).mayBeTaughtOn(WITHDRAWN))
                .isFalse();
    }

    @Test
    void aSuspensionLastsUntilTheDayItIsLifted() {
        var again = WITHDRAWN.plusDays(40);
        var course = CourseFixtures.suspended(List.of(WITHDRAWN, again), List.of(WITHDRAWN.plusDays(5)));

        assertThat(course.standingOn(WITHDRAWN.minusDays(1))).isEqualTo(Standing.ACCREDITED);
        assertThat(course.standingOn(WITHDRAWN)).isEqualTo(Standing.SUSPENDED);
        assertThat(course.standingOn(WITHDRAWN.plusDays(4))).isEqualTo(Standing.SUSPENDED);
        assertThat(course.standingOn(WITHDRAWN.plusDays(5))).isEqualTo(Standing.ACCREDITED);
        assertThat(course.standingOn(again)).isEqualTo(Standing.SUSPENDED);
        assertThat(course.standingOn(LAST_DAY.plusDays(1))).isEqualTo(Standing.EXPIRED);
        assertThat(course.suspendedSince()).isEqualTo(again);
    }

    @Test
    void whatIsLiftedOnTheSameDayWasNeverSuspended() {
        var course = CourseFixtures.suspended(List.of(WITHDRAWN), List.of(WITHDRAWN));

        assertThat(course.standingOn(WITHDRAWN)).isEqualTo(Standing.ACCREDITED);
        assertThat(course.suspendedSince()).isNull();
    }

    @Test
    void aSuspensionKeepsNewOnesOutAndLetsThoseOnItGoOn() {
        var course = CourseFixtures.suspended(List.of(WITHDRAWN), List.of());

        assertThat(course.isAccreditedOn(WITHDRAWN)).isFalse();
        assertThat(course.mayBeTaughtOn(WITHDRAWN)).isTrue();
    }

    @Test
    void whatItsProviderGaveUpEndsLikeWhatWasWithdrawn() {
        var course = CourseFixtures.surrendered(WITHDRAWN, TAUGHT_OUT);

        assertThat(course.standingOn(WITHDRAWN.minusDays(1))).isEqualTo(Standing.ACCREDITED);
        assertThat(course.standingOn(TAUGHT_OUT)).isEqualTo(Standing.TEACH_OUT);
        assertThat(course.standingOn(TAUGHT_OUT.plusDays(1))).isEqualTo(Standing.SURRENDERED);
        assertThat(course.isAccreditedOn(WITHDRAWN)).isFalse();
        assertThat(course.mayBeTaughtOn(TAUGHT_OUT)).isTrue();
        assertThat(course.mayBeTaughtOn(TAUGHT_OUT.plusDays(1))).isFalse();
    }

    @Test
    void anotherInItsPlaceTakesTheNewOnesAndLetsThoseOnItGoOn() {
        var course = CourseFixtures.superseded(WITHDRAWN);

        assertThat(course.standingOn(WITHDRAWN.minusDays(1))).isEqualTo(Standing.ACCREDITED);
        assertThat(course.standingOn(WITHDRAWN)).isEqualTo(Standing.SUPERSEDED);
        assertThat(course.isAccreditedOn(WITHDRAWN)).isFalse();
        assertThat(course.mayBeTaughtOn(TAUGHT_OUT)).isTrue();
    }

    @Test
    void whatRunsOutBeforeAnotherFollowsHasExpired() {
        var course = CourseFixtures.superseded(CourseFixtures.LAST_DAY.plusDays(1));

        assertThat(course.standingOn(CourseFixtures.LAST_DAY)).isEqualTo(Standing.ACCREDITED);
        assertThat(course.standingOn(CourseFixtures.LAST_DAY.plusDays(1))).isEqualTo(Standing.EXPIRED);
    }

    @Test
    void aWithdrawalComesBeforeASurrenderThatWasStillToCome() {
        var course = CourseFixtures.withdrawnBeforeItsSurrender(WITHDRAWN, TAUGHT_OUT);

        assertThat(course.standingOn(WITHDRAWN)).isEqualTo(Standing.WITHDRAWN);
        assertThat(course.standingOn(TAUGHT_OUT)).isEqualTo(Standing.WITHDRAWN);
    }
}
