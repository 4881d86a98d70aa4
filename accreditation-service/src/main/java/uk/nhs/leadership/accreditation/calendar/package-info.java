/** The working days of England, by which every deadline is counted, and the bank holidays among them. Start at WorkingCalendar. */
@NullMarked
package uk.nhs.leadership.accreditation.calendar;

import org.jspecify.annotations.NullMarked;
