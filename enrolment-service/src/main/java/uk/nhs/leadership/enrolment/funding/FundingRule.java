package uk.nhs.leadership.enrolment.funding;

import uk.nhs.leadership.chassis.rule.Rule;

/**
 * Every reason why no money pays for a place, and why a funding cap is not opened or closed. A constant's name is the public
 * error code.
 */
public enum FundingRule implements Rule {
    NOT_ELIGIBLE_FOR_FUNDING("The money for places on the cohort is for the staff of other trusts"),
    FUNDING_NOT_OPEN("The money for places on the cohort does not pay on this day"),
    FUNDING_CAP_REACHED("The money for places on the cohort is used up"),
    FUNDING_COURSE_NOT_KNOWN("No accredited course or cohort with this id is known here"),
    FUNDING_DAYS_NOT_IN_ORDER("A funding cap pays until today or later, and until the day it begins or later"),
    FUNDING_CAP_MOVE_NOT_ALLOWED("The funding cap is closed already");

    private final String sentence;

    FundingRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
