package uk.nhs.leadership.enrolment.cpd;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse an entry in the ledger. A constant's name is the public error code. */
enum CpdRule implements Rule {
    CPD_DONE_IN_FUTURE("What is entered has been done, so its day is not in the future"),
    CPD_ALREADY_REVERSED("The entry is already taken back"),
    CPD_REVERSAL_STAYS("An entry that takes another back is not taken back itself; enter what was done anew"),
    CPD_YEAR_FULL("There are as many entries for this year as there may be");

    private final String sentence;

    CpdRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
