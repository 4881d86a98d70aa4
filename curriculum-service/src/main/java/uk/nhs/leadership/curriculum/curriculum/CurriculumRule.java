package uk.nhs.leadership.curriculum.curriculum;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason of its own to refuse a change to a curriculum. A constant's name is the public error code. */
enum CurriculumRule implements Rule {
    FRAMEWORK_NOT_PUBLISHED("A curriculum can only build on a published version of a framework"),
    FRAMEWORK_CLOSED("The framework version takes nothing new any more: its cut-off date has passed, or it is retired");

    private final String sentence;

    CurriculumRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
