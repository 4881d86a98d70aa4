package uk.nhs.leadership.enrolment.cohort;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse a change to a cohort, or a place on it. A constant's name is the public error code. */
public enum CohortRule implements Rule {
    COURSE_NOT_KNOWN("No accredited course with this number is known here; news of a new one takes a few seconds"),
    COURSE_OF_ANOTHER_PROVIDER("Only the provider that the course is accredited for can run it"),
    COURSE_NOT_ACCREDITED_ON_START("The course is not accredited on the day the cohort starts"),
    COHORT_ENDS_BEFORE_IT_STARTS("A cohort ends on the day it starts or later"),
    COHORT_STARTS_IN_THE_PAST("A cohort starts today or later"),
    COHORT_PRICE_NEEDS_A_PAYER("A price and who pays it are said together"),
    COHORT_PRICE_AGREED("Somebody has a place at the present price"),
    CAPACITY_BELOW_TAKEN("More places are taken or kept for trusts than that"),
    COHORT_CODE_TAKEN("The provider has another cohort with this code"),
    COHORT_MOVE_NOT_ALLOWED("The cohort cannot make this move from its present status"),
    COHORT_ALREADY_STARTED("The cohort has already started"),
    COHORT_NOT_STARTED_YET("The cohort starts on a later day"),
    COHORT_UNFINISHED("Somebody on the cohort has neither an outcome nor left"),
    COHORT_CANCELLED("The cohort will not be held"),
    COHORT_NOT_OPEN("The cohort is not taking enrolments"),
    ENROLMENT_WINDOW_NOT_BEFORE_START(
            "Enrolment ends on the day the cohort starts or before, and begins on the day it ends or before"),
    ENROLMENT_NOT_BEGUN("One cannot enrol on the cohort yet"),
    ENROLMENT_OVER("The last day for enrolling on the cohort is over"),
    ALLOCATION_BELOW_TAKEN("The trust has taken more of the places kept for it than that"),
    ALLOCATION_RELEASED_TOO_LATE("What is kept for a trust is released on the day the cohort starts or before"),
    ALLOCATION_TOO_LARGE("The cohort has not so many places that are neither kept for others nor taken"),
    PLACE_KEPT_FOR_ANOTHER("The place is kept for the employer before, and none is free for the new one"),
    COHORT_FULL("Every place on the cohort is taken");

    private final String sentence;

    CohortRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
