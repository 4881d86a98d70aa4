package uk.nhs.leadership.curriculum.framework;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason of its own to refuse a change to a framework. A constant's name is the public error code. */
enum FrameworkRule implements Rule {
    NOTHING_CONTINUED("The version continues no other, so that nothing can have become of anything");

    private final String sentence;

    FrameworkRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
