/** How an enrolment goes over to a new employer: see {@link uk.nhs.leadership.enrolment.takeover.Takeover}, its status and its rules. */
@NullMarked
package uk.nhs.leadership.enrolment.takeover;

import org.jspecify.annotations.NullMarked;
