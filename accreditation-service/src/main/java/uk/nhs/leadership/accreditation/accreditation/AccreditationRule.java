package uk.nhs.leadership.accreditation.accreditation;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse a change to an accreditation. A constant's name is the public error code. */
enum AccreditationRule implements Rule {
    ACCREDITATION_MOVE_NOT_ALLOWED("The accreditation cannot make this move from its present status"),
    COURSE_ALREADY_ACCREDITED("An accreditation of this course holds on some of the same days"),
    TEACH_OUT_ENDS_TOO_EARLY("A teach-out ends after the day of the withdrawal");

    private final String sentence;

    AccreditationRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
