package uk.nhs.leadership.enrolment.certification;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse a change to certification. A constant's name is the public error code. */
enum CertificationRule implements Rule {
    SCHEME_ALREADY_THERE("There is already a scheme for this course or award"),
    PERIOD_MOVE_NOT_ALLOWED("The certification period cannot make this move from its present status");

    private final String sentence;

    CertificationRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
