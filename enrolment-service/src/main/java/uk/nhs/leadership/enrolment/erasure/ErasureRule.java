package uk.nhs.leadership.enrolment.erasure;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason not to erase somebody. A constant's name is the public error code. */
enum ErasureRule implements Rule {
    ERASURE_WHILE_ENROLLED("The participant has a place or may yet get one; that ends first"),
    ERASURE_WHILE_HELD("There is a legal hold on what is held on the participant"),
    HOLD_LIFTED_ALREADY("The legal hold is lifted already");

    private final String sentence;

    ErasureRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
