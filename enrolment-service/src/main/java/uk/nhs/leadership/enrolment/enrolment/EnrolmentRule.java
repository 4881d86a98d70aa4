package uk.nhs.leadership.enrolment.enrolment;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse a change to an enrolment. A constant's name is the public error code. */
enum EnrolmentRule implements Rule {
    ALREADY_ENROLLED("The participant is already enrolled on this course"),
    MOVE_NOT_ALLOWED("The enrolment cannot make this move from its present status"),
    DATE_BEFORE_START("The date lies before the day the cohort starts"),
    DATE_IN_FUTURE("The date lies in the future"),
    DATE_BEFORE_THE_LAST("The date lies before what was declared earlier"),
    TEACH_OUT_OVER("The course's accreditation was withdrawn and could not be taught on this date");

    private final String sentence;

    EnrolmentRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
