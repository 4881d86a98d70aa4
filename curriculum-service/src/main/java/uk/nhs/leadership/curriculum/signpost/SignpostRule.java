package uk.nhs.leadership.curriculum.signpost;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse to replace signposts. A constant's name is the public error code. */
enum SignpostRule implements Rule {
    FRAMEWORK_NOT_IN_FORCE("Signposts are for a version of a framework that is in force");

    private final String sentence;

    SignpostRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
