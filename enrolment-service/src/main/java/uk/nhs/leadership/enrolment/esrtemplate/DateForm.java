package uk.nhs.leadership.enrolment.esrtemplate;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How dates are written. */
public enum DateForm {
    /** {@code 22-NOV-2026} */
    DAY_MONTH_NAME("dd-MMM-uuuu"),
    /** {@code 22/11/2026} */
    DAY_MONTH_YEAR("dd/MM/uuuu"),
    /** {@code 2026-11-22} */
    YEAR_MONTH_DAY("uuuu-MM-dd");

    private final DateTimeFormatter form;

    DateForm(String pattern) {
        // Not of the United Kingdom, whose September has four letters.
        this.form = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    public String written(LocalDate date) {
        return form.format(date).toUpperCase(Locale.ROOT);
    }
}
