/** The calendar that dates are read from. */
@NullMarked
package uk.nhs.leadership.enrolment.calendar;

import org.jspecify.annotations.NullMarked;
