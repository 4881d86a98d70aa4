package uk.nhs.leadership.accreditation.accreditation;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse a change to an accreditation. A constant's name is the public error code. */
enum AccreditationRule implements Rule {
    ACCREDITATION_MOVE_NOT_ALLOWED("The accreditation cannot make this move from its present status"),
    COURSE_ALREADY_ACCREDITED("An accreditation of this course for this stage runs on some of the same days"),
    LIFTED_BY_WHO_SUSPENDED("A suspension is lifted by another ratifier than the one who suspended"),
    NOT_IN_RENEWAL_WINDOW(
            "The accreditation that the course has runs for more than twelve months yet: replace it at once, or later"),
    SURRENDER_IN_THE_PAST("An accreditation is given up from today or a later day on"),
    TEACH_OUT_ENDS_TOO_EARLY("A teach-out ends after the day on which the accreditation ends"),
    TEACH_OUT_TOO_LONG("A teach-out ends within three years of the day on which the accreditation ends");

    private final String sentence;

    AccreditationRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
