package uk.nhs.leadership.enrolment.schedule;

import static org.assertj.core.api.Assertions.assertThatCode;
import static uk.nhs.leadership.chassis.testing.BrokenRule.assertThatThrownBy;
import static uk.nhs.leadership.enrolment.schedule.ScheduleRule.MILESTONES_OUT_OF_ORDER;
import static uk.nhs.leadership.enrolment.schedule.ScheduleRule.MILESTONE_KIND_TWICE;
import static uk.nhs.leadership.enrolment.schedule.ScheduleRule.MILESTONE_OUTSIDE_COHORT;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 30);
    private static final LocalDate LAST = LocalDate.of(2027, 5, 28);

    @Test
    void milestonesMayLieOnTheFirstDayAndOnTheLastAndOnTheSameDay() {
        var schedule = of("STARTED 0", "RETAINED_1 60", "MENTOR_MEETING 60", "RETAINED_2 90", "COMPLETED 179");

        assertThatCode(() -> schedule.mustFit(FIRST, LAST)).doesNotThrowAnyException();
    }

    @Test
    void aMilestoneOutsideTheCohortIsRefused() {
        assertThatThrownBy(() -> of("STARTED -1").mustFit(FIRST, LAST)).isBrokenRule(MILESTONE_OUTSIDE_COHORT);
        assertThatThrownBy(() -> of("STARTED 0", "COMPLETED 180").mustFit(FIRST, LAST))
                .isBrokenRule(MILESTONE_OUTSIDE_COHORT);
    }

    @Test
    void aKindIsThereOnce() {
        assertThatThrownBy(() -> of("WORKSHOP 1", "WORKSHOP 2").mustFit(FIRST, LAST))
                .isBrokenRule(MILESTONE_KIND_TWICE);
    }

    @Test
    void theyStandInTheOrderOfTheirDays() {
        assertThatThrownBy(() -> of("WORKSHOP 2", "VISIT 1").mustFit(FIRST, LAST))
                .isBrokenRule(MILESTONES_OUT_OF_ORDER);
    }

    @Test
    void whatIsDeclaredStandsInTheOrderInWhichItIsDeclared() {
        assertThatThrownBy(() -> of("RETAINED_1 1", "VISIT 1", "STARTED 2").mustFit(FIRST, LAST))
                .isBrokenRule(MILESTONES_OUT_OF_ORDER);
        assertThatThrownBy(() -> of("RETAINED_10 1", "RETAINED_9 2").mustFit(FIRST, LAST))
                .isBrokenRule(MILESTONES_OUT_OF_ORDER);
        assertThatThrownBy(() -> of("COMPLETED 1", "RETAINED_99 2").mustFit(FIRST, LAST))
                .isBrokenRule(MILESTONES_OUT_OF_ORDER);
    }

    /** Each as its kind and how many days after the first it is due. */
    private static Schedule of(String... milestones) {
        return new Schedule(Stream.of(milestones)
                .map(text -> List.of(text.split(" ")))
                .map(parts -> new Milestone(parts.getFirst(), "Due", FIRST.plusDays(Long.parseLong(parts.getLast()))))
                .toList());
    }
}
