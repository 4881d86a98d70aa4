package uk.nhs.leadership.enrolment.esr;

import java.util.regex.Pattern;

/**
 * How a row is named in a file and in the answer to it: {@code E12R345} is row 345 of the trust's file 12. No spreadsheet takes it for
 * a number or a date.
 */
public record EsrReference(int export, int row) {
    static final Pattern FORM = Pattern.compile("E[1-9][0-9]{0,8}R[1-9][0-9]{0,8}");

    /** @param text in the {@link #FORM} */
    static EsrReference of(String text) {
        var r = text.indexOf('R');
        return new EsrReference(Integer.parseInt(text.substring(1, r)), Integer.parseInt(text.substring(r + 1)));
    }

    public String text() {
        return "E" + export + "R" + row;
    }
}
