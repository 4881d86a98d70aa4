package uk.nhs.leadership.enrolment.expectation;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse something about an expectation. A constant's name is the public error code. */
public enum ExpectationRule implements Rule {
    EXPECTATION_MOVE_NOT_ALLOWED("The expectation cannot make this move from its present status"),
    EXPECTATION_PUBLISHED("What was published is not changed any more; write another one that replaces it"),
    EXPECTATION_FROM_THE_PAST("An expectation holds from the day on which it is published, or later"),
    EXPECTATION_OF_OWN_STAFF("A trust expects something of its own staff only, so it names no organisations"),
    EXPECTATION_REPLACES_NOTHING("What is replaced is in force and is the caller's own"),
    EXPECTATION_NOT_IN_FORCE("The expectation is not in force");

    private final String sentence;

    ExpectationRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
