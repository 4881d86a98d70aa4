package uk.nhs.leadership.accreditation.assessor;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse a change to an assessor. A constant's name is the public error code. */
enum AssessorRule implements Rule {
    ASSESSOR_ALREADY_DECLARED("The assessor's first declaration came in by another request just now"),
    ABSENCE_ENDS_BEFORE_IT_BEGINS(
            "A time in which an assessor can be asked, or is away, does not end before it begins");

    private final String sentence;

    AssessorRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
