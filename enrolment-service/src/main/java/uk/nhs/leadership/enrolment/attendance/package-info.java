/** Who was at which session of a cohort: see {@link uk.nhs.leadership.enrolment.attendance.Attendance} and its rules. */
@NullMarked
package uk.nhs.leadership.enrolment.attendance;

import org.jspecify.annotations.NullMarked;
