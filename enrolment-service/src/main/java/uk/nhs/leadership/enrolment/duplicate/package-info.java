/** Records that may be of one person: suspected, kept apart or merged. What refuses it: {@link uk.nhs.leadership.enrolment.duplicate.DuplicateRule}; what is announced: {@link uk.nhs.leadership.enrolment.duplicate.DuplicateEvent}. */
@NullMarked
package uk.nhs.leadership.enrolment.duplicate;

import org.jspecify.annotations.NullMarked;
