package uk.nhs.leadership.enrolment.export;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse a sheet. A constant's name is the public error code. */
enum SheetRule implements Rule {
    SHEETS_ENOUGH("As many sheets are on their way as can be at once; ask again in a moment"),
    SHEET_NOT_TAKEN("The sheet was not read to its end in the time there is for it");

    private final String sentence;

    SheetRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
