package uk.nhs.leadership.enrolment.cohort;

import static uk.nhs.leadership.enrolment.cohort.CohortRule.ENROLMENT_NOT_BEGUN;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.ENROLMENT_OVER;
import static uk.nhs.leadership.enrolment.cohort.CohortRule.ENROLMENT_WINDOW_NOT_BEFORE_START;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.enrolment.calendar.Moment;

/**
 * Between which days one can enrol on a cohort that is open.
 *
 * @param enrolmentOpensOn null is from the moment the cohort is open
 * @param enrolmentClosesOn null is until the day the cohort starts, whatever day that becomes
 */
@Embeddable
record EnrolmentWindow(
        @Nullable LocalDate enrolmentOpensOn, @Nullable LocalDate enrolmentClosesOn) {

    /** For as long as the cohort is open. */
    static final EnrolmentWindow WHILE_OPEN = new EnrolmentWindow(null, null);

    /** The day the cohort starts on is the last on which one can join without having missed any of it. */
    void mustFit(LocalDate startsOn) {
        var closesOn = closesOn(startsOn);
        if (closesOn.isAfter(startsOn) || (enrolmentOpensOn != null && enrolmentOpensOn.isAfter(closesOn))) {
            throw new RuleBroken(ENROLMENT_WINDOW_NOT_BEFORE_START);
        }
    }

    LocalDate closesOn(LocalDate startsOn) {
        return enrolmentClosesOn == null ? startsOn : enrolmentClosesOn;
    }

    Optional<CohortRule> obstacle(LocalDate startsOn, Moment now) {
        if (enrolmentOpensOn != null && now.date().isBefore(enrolmentOpensOn)) {
            return Optional.of(ENROLMENT_NOT_BEGUN);
        }
        return now.date().isAfter(closesOn(startsOn)) ? Optional.of(ENROLMENT_OVER) : Optional.empty();
    }
}
