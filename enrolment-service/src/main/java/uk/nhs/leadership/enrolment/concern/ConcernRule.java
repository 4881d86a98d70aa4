package uk.nhs.leadership.enrolment.concern;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse a concern or a step with it. A constant's name is the public error code. */
enum ConcernRule implements Rule {
    CONCERN_ABOUT_UNKNOWN("There is no such course, cohort or enrolment of yours that the concern could be about"),
    CONCERN_MOVE_NOT_ALLOWED("The concern cannot make this move from its present status"),
    CONCERN_CLOSED("The concern is closed; raise another one"),
    CONCERN_FULL("There are as many messages on this concern as there may be; raise another one");

    private final String sentence;

    ConcernRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
