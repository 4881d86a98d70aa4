package uk.nhs.leadership.accreditation.calendar;

import uk.nhs.leadership.chassis.rule.Rule;

/** Every reason to refuse a date or a change to the bank holidays. A constant's name is the public error code. */
enum CalendarRule implements Rule {
    CALENDAR_ENDS("The bank holidays are not known as far ahead as this; the national body enters them"),
    HOLIDAY_PASSED("A bank holiday is set or taken back before it has come");

    private final String sentence;

    CalendarRule(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
