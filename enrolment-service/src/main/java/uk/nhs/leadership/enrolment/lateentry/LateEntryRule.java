package uk.nhs.leadership.enrolment.lateentry;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse that somebody joins late. A constant's name is the public error code. */
enum LateEntryRule implements Rule {
    LATE_ENTRY_MOVE_NOT_ALLOWED("The late entry cannot make this move from its present status"),
    LATE_ENTRY_ASKED_ALREADY("Late entry was asked for already, and was not declined"),
    LATE_ENTRY_NOT_NEEDED("The cohort still takes enrolments, or does not take any yet"),
    LATE_ENTRY_DAY_NOT_POSSIBLE(
            "Somebody joins late between today and so many days after the cohort's first as are usual");

    private final String sentence;

    LateEntryRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
