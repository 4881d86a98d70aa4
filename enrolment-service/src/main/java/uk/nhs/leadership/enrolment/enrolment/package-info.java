/** A participant's place on a cohort and what became of it: see {@link uk.nhs.leadership.enrolment.enrolment.Enrolment}, its two axes of status, its rules and events. */
@NullMarked
package uk.nhs.leadership.enrolment.enrolment;

import org.jspecify.annotations.NullMarked;
