package uk.nhs.leadership.curriculum.pathway;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason of its own to refuse a change to a pathway. A constant's name is the public error code. */
enum PathwayRule implements Rule {
    STAGES_NOT_IN_FORCE("A pathway can only lead through the stages of a framework version that can still be built on"),
    STAGES_NOT_CONTINUED("The next version of a pathway leads through the stages of the same framework");

    private final String sentence;

    PathwayRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
