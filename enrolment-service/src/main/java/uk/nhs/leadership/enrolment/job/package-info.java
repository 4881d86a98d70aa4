/**
 * Work on many rows, done in the background piece by piece: see {@link uk.nhs.leadership.enrolment.job.Job}, its status, rules
 * and events. What is done with the rows each {@link uk.nhs.leadership.enrolment.job.Work} says.
 */
@NullMarked
package uk.nhs.leadership.enrolment.job;

import org.jspecify.annotations.NullMarked;
