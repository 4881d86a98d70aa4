/** Whether a participant has a place, and the road to it: see {@link uk.nhs.leadership.enrolment.place.Place}, its status and its rules. */
@NullMarked
package uk.nhs.leadership.enrolment.place;

import org.jspecify.annotations.NullMarked;
