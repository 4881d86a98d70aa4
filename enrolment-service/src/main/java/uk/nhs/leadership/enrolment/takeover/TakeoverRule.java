package uk.nhs.leadership.enrolment.takeover;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse that an enrolment goes over to a new employer. A constant's name is the public error code. */
public enum TakeoverRule implements Rule {
    TAKEOVER_MOVE_NOT_ALLOWED("The takeover cannot make this move from its present status"),
    TAKEOVER_TOO_LATE("The enrolment has ended, or is not any more with the employer before");

    private final String sentence;

    TakeoverRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
