/** Who may join a cohort after its days for enrolling: see {@link uk.nhs.leadership.enrolment.lateentry.LateEntry}, its status and its rules. */
@NullMarked
package uk.nhs.leadership.enrolment.lateentry;

import org.jspecify.annotations.NullMarked;
