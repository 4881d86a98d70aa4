package uk.nhs.leadership.enrolment.subjectaccess;

/**
 * What one table holds on somebody.
 *
 * @param what the table's name
 * @param rows a list in JSON, as the database makes it of the columns that are told
 */
record Holding(String what, String rows) {}
