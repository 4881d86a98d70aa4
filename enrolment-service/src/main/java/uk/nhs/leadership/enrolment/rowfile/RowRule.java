package uk.nhs.leadership.enrolment.rowfile;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason for which one row cannot be read while those around it can. A constant's name is the public code. */
public enum RowRule implements Rule {
    VALUES_MISCOUNTED("The row has not as many values as the heading has columns"),
    VALUE_MISSING("A value that every row has is missing"),
    VALUE_INVALID("A value has not the form of its column"),
    FIELD_UNKNOWN("The line has a field that is no column"),
    LINE_NOT_JSON("The line is not an object of JSON whose values are texts");

    private final String sentence;

    RowRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
