/** What a line manager has to know of the own staff: {@link uk.nhs.leadership.enrolment.ownstaff.StaffMember}. */
@NullMarked
package uk.nhs.leadership.enrolment.ownstaff;

import org.jspecify.annotations.NullMarked;
