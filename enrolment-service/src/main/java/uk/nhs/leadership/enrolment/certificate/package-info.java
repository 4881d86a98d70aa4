/** What a participant was awarded, and that it was revoked; how it is proved to others: {@code proof}. */
@NullMarked
package uk.nhs.leadership.enrolment.certificate;

import org.jspecify.annotations.NullMarked;
