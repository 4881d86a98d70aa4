package uk.nhs.leadership.curriculum.curriculum;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason of its own to refuse a change to a curriculum. A constant's name is the public error code. */
enum CurriculumRule implements Rule {
    FRAMEWORK_NOT_PUBLISHED("A curriculum can only build on a published version of a framework"),
    FRAMEWORK_CLOSED("The framework version takes nothing new any more: its cut-off date has passed, or it is retired"),
    FRAMEWORK_NOT_CONTINUED("The framework version named does not continue the one that the curriculum builds on"),
    LAST_SUBMISSION_PASSED("The last date of submissions cannot be set to a day that is over"),
    LAST_SUBMISSION_BEFORE_FIRST("The last date of submissions cannot be before the first"),
    LAST_SUBMISSION_AFTER_CUT_OFF("The last date of submissions cannot be after the cut-off date of the retirement");

    private final String sentence;

    CurriculumRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
