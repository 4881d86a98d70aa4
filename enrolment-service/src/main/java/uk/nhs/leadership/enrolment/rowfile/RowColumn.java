package uk.nhs.leadership.enrolment.rowfile;

import java.util.regex.Pattern;

/**
 * A column that rows may have.
 *
 * @param heading its name in the heading, and of the field in a line of JSON
 * @param required whether every row has a value in it
 * @param form what a value looks like
 */
public record RowColumn(String heading, boolean required, Pattern form) {}
