package uk.nhs.leadership.enrolment.transfer;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse a transfer to another provider. A constant's name is the public error code. */
public enum TransferRule implements Rule {
    TRANSFER_MOVE_NOT_ALLOWED("The transfer cannot make this move from its present status"),
    TRANSFER_ASKED_ALREADY("A transfer of this enrolment waits for an answer already"),
    TRANSFER_WITHIN_A_PROVIDER("The cohort is of the same provider, where one changes the cohort"),
    TRANSFER_TO_ANOTHER_PROGRAMME("The cohort's course is not accredited for the same curriculum and stage"),
    TRANSFER_OVERTAKEN("The enrolment is not any more what it was when the transfer was asked for");

    private final String sentence;

    TransferRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
