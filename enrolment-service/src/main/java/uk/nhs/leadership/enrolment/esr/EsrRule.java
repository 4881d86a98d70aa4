package uk.nhs.leadership.enrolment.esr;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse something about files for the staff record, or one row of an answer. A constant's name is the public code. */
enum EsrRule implements Rule {
    ESR_EXPORT_UNDER_WAY("The trust's last file is not made yet"),
    ESR_EXPORT_NOT_MADE("The file is not made yet, or could not be made"),
    ESR_NOTHING_TO_PUT_RIGHT("None of the rows that are named is a rejected one that waits to be put right"),
    ESR_ROW_UNKNOWN("The file has no such row"),
    ESR_ROW_ANSWERED_ALREADY("The row has this answer already"),
    ESR_ROW_ANSWERED_OTHERWISE("The row has another answer");

    private final String sentence;

    EsrRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
