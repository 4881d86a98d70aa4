/**
 * Concerns that participants raise without a name: answered by the national body within days, and traced by nobody, that
 * body included. Start at {@link uk.nhs.leadership.enrolment.concern.Concern}.
 */
@NullMarked
package uk.nhs.leadership.enrolment.concern;

import org.jspecify.annotations.NullMarked;
