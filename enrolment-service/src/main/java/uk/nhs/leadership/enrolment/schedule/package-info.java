/** When what is due on a cohort and where it is taught: see {@link uk.nhs.leadership.enrolment.schedule.Schedule}. */
@NullMarked
package uk.nhs.leadership.enrolment.schedule;

import org.jspecify.annotations.NullMarked;
