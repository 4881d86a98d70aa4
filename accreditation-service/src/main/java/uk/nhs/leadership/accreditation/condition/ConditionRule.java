package uk.nhs.leadership.accreditation.condition;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse a change to a condition. A constant's name is the public error code. */
public enum ConditionRule implements Rule {
    CONDITION_MOVE_NOT_ALLOWED("The condition cannot make this move from its present status"),
    CONDITION_OUTSIDE_TERM("A condition is due after today and within the term of the accreditation"),
    TOO_MANY_CONDITIONS("An accreditation has a hundred conditions and pieces of advice at most"),
    CONDITION_WITHOUT_EVIDENCE("At least one file that shows that the condition is met has to be stored first"),
    CONDITION_JUDGED_BY_AUTHOR(
            "Whoever wrote or teaches the course or handed in the evidence does not say whether it is enough"),
    EXTENSION_NOT_LATER("A condition is extended to a later day than it is due, and not to one that has passed"),
    EXTENSION_TOO_LONG("A condition is extended to a day within the term of its accreditation"),
    EXTENDED_TWICE("A condition is extended twice at most"),
    CONDITION_OF_WHAT_HAS_ENDED("The accreditation has ended, and its conditions with it");

    private final String sentence;

    ConditionRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
