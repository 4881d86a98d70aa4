/** The end of what is known of somebody: {@link uk.nhs.leadership.enrolment.erasure.Erasure}, and what stands against it, {@link uk.nhs.leadership.enrolment.erasure.LegalHold}. */
@NullMarked
package uk.nhs.leadership.enrolment.erasure;

import org.jspecify.annotations.NullMarked;
