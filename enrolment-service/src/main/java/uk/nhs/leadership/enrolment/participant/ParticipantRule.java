package uk.nhs.leadership.enrolment.participant;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse a change to a participant. A constant's name is the public error code. */
enum ParticipantRule implements Rule {
    ACCOUNT_LINKED_TO_ANOTHER("The account is already linked to another participant of this employer");

    private final String sentence;

    ParticipantRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
