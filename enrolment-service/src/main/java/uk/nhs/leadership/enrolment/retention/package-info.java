/** For how long what is kept, and what becomes of it then: {@link uk.nhs.leadership.enrolment.retention.RetentionPolicy}, {@link uk.nhs.leadership.enrolment.retention.LedgerEntry}. */
@NullMarked
package uk.nhs.leadership.enrolment.retention;

import org.jspecify.annotations.NullMarked;
