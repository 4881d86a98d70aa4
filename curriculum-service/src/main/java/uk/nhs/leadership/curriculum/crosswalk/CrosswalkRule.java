package uk.nhs.leadership.curriculum.crosswalk;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason of its own to refuse a change to a crosswalk. A constant's name is the public error code. */
enum CrosswalkRule implements Rule {
    MAPPED_FRAMEWORK_NOT_PUBLISHED("A crosswalk can only lead between published versions of frameworks"),
    MAPPED_FRAMEWORK_NOT_CONTINUED(
            "The next version of a crosswalk leads between the versions of frameworks that were mapped, or such as continue them");

    private final String sentence;

    CrosswalkRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
