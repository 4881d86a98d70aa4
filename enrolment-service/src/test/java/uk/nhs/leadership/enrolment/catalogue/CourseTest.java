package uk.nhs.leadership.enrolment.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.nhs.leadership.enrolment.catalogue.CourseFixtures.FIRST_DAY;
import static uk.nhs.leadership.enrolment.catalogue.CourseFixtures.LAST_DAY;

import java.time.LocalDate;
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
}
