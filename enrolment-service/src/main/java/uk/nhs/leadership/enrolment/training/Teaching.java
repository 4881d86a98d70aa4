package uk.nhs.leadership.enrolment.training;

import static uk.nhs.leadership.enrolment.training.TrainingRule.DATE_BEFORE_START;
import static uk.nhs.leadership.enrolment.training.TrainingRule.DATE_IN_FUTURE;
import static uk.nhs.leadership.enrolment.training.TrainingRule.TEACH_OUT_OVER;

import java.time.LocalDate;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.catalogue.Course;

/** When a course is taught to a cohort, as of a moment. */
public record Teaching(LocalDate startsOn, Course course, Moment now) {

    public void requireTaughtOn(LocalDate day) {
        if (day.isBefore(startsOn)) {
            throw new RuleBroken(DATE_BEFORE_START);
        }
        if (day.isAfter(now.date())) {
            throw new RuleBroken(DATE_IN_FUTURE);
        }
        if (!course.mayBeTaughtOn(day)) {
            throw new RuleBroken(TEACH_OUT_OVER);
        }
    }
}
