/** Rows that somebody sends as a file, read as they arrive: comma-separated values, or a JSON object a line. */
@NullMarked
package uk.nhs.leadership.enrolment.rowfile;

import org.jspecify.annotations.NullMarked;
