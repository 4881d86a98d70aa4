package uk.nhs.leadership.accreditation.annualreturn;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse an annual return or a step with it. A constant's name is the public error code. */
enum ReturnRule implements Rule {
    RETURN_NOT_DUE_YET("The return is written once the year that it is about has ended"),
    RETURN_ALREADY_SUBMITTED("What was submitted is changed only if the national body asks back"),
    RETURN_INCOMPLETE("The return cannot be submitted as it stands; each fault says what is missing"),
    RETURN_MOVE_NOT_ALLOWED("The return cannot make this move from its present status");

    private final String sentence;

    ReturnRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
