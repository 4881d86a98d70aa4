package uk.nhs.leadership.enrolment.rectification;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse a change to a rectification. A constant's name is the public error code. */
enum RectificationRule implements Rule {
    RECTIFICATION_DECIDED("The rectification is decided already"),
    RECTIFICATION_ASKED_ALREADY("A rectification of this is asked for already and not decided"),
    RECTIFICATION_CHANGES_NOTHING("It is as you say already");

    private final String sentence;

    RectificationRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
