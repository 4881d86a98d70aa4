/** What is known of the organisations of the NHS, as the national directory says: {@link uk.nhs.leadership.enrolment.organisation.Organisation}. */
@NullMarked
package uk.nhs.leadership.enrolment.organisation;

import org.jspecify.annotations.NullMarked;
