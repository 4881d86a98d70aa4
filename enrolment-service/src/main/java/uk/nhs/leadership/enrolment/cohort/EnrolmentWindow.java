package uk.nhs.leadership.enrolment.cohort;

import static uk.nhs.leadership.enrolment.cohort.CohortRule.ENROLMENT_NOT_BEGUN;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.ENROLMENT_OVER;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.ENROLMENT_WINDOW_NOT_BEFORE_START;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.enrolment.calendar.Moment;

/**
 * Between which days one can enrol on a cohort that is open.
 *
 * @param opensOn null is from the moment the cohort is open
 */
record EnrolmentWindow(@Nullable LocalDate opensOn, LocalDate closesOn) {

    /** The day the cohort starts on is the last on which one can join without having missed any of it. */
    void mustEndBy(LocalDate startsOn) {
        if (closesOn.isAfter(startsOn) || (opensOn != null && opensOn.isAfter(closesOn))) {
            throw new RuleBroken(ENROLMENT_WINDOW_NOT_BEFORE_START);
        }
    }

    Optional<CohortRule> obstacle(Moment now) {
        if (opensOn != null && now.date().isBefore(opensOn)) {
            return Optional.of(ENROLMENT_NOT_BEGUN);
        }
        return now.date().isAfter(closesOn) ? Optional.of(ENROLMENT_OVER) : Optional.empty();
    }
}
