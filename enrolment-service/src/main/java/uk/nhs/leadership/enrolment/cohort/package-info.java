/** A provider's run of an accredited course with a number of places: see {@link uk.nhs.leadership.enrolment.cohort.Cohort}, its status, rules and events. */
@NullMarked
package uk.nhs.leadership.enrolment.cohort;

import org.jspecify.annotations.NullMarked;
