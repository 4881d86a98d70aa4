/** Who waits for a place on which cohort, and who is next: see {@link uk.nhs.leadership.enrolment.waitinglist.WaitingLists}. */
@NullMarked
package uk.nhs.leadership.enrolment.waitinglist;

import org.jspecify.annotations.NullMarked;
