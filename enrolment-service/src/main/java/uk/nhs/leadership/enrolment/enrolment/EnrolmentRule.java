package uk.nhs.leadership.enrolment.enrolment;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse an enrolment because of who asks for it and of other ones. A constant's name is the public error code. */
enum EnrolmentRule implements Rule {
    PARTICIPANT_HAS_LEFT("The participant is not employed by the trust any more"),
    ALREADY_ENROLLED("The participant is already enrolled on this course"),
    ANOTHER_ATTEMPT_BEGUN("The participant has begun another attempt at the course"),
    COHORT_OF_ANOTHER_COURSE("The cohort is of another course"),
    COHORT_IS_THE_SAME("The participant is on this cohort already");

    private final String sentence;

    EnrolmentRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
