package uk.nhs.leadership.enrolment.developmentplan;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse a plan. A constant's name is the public error code. */
enum DevelopmentPlanRule implements Rule {
    PRIORITY_NAMED_TWICE("Each competency is a priority once");

    private final String sentence;

    DevelopmentPlanRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
