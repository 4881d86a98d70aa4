package uk.nhs.leadership.enrolment.participant;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse a change to a participant. A constant's name is the public error code. */
enum ParticipantRule implements Rule {
    ACCOUNT_LINKED_TO_ANOTHER("The account is already linked to another participant of this employer"),
    LEAVERS_NOT_CONFIRMED("More than a fifth of the staff would leave by this file, and nobody has said that it is so"),
    EMPLOYMENT_OVERLAPS("The employer already had the person in that time"),
    EMPLOYMENT_ENDS_BEFORE_IT_STARTS("The last day of an employment lies before its first");

    private final String sentence;

    ParticipantRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
