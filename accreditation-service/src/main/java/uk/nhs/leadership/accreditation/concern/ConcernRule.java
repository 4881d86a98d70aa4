package uk.nhs.leadership.accreditation.concern;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse a concern or a step with it. A constant's name is the public error code. */
enum ConcernRule implements Rule {
    CONCERN_ACCREDITATION_UNKNOWN("No accreditation with this number stands on the register"),
    CONCERN_MOVE_NOT_ALLOWED("The concern cannot make this move from its present status"),
    CONCERN_HANDLER_RAISED_IT("Whoever raised a concern neither acknowledges nor answers it"),
    CONCERN_NOT_ANSWERED("Who raised a concern is needed until it is answered"),
    TOO_MANY_CONCERNS("One person has at most ten concerns that wait for an answer");

    private final String sentence;

    ConcernRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
