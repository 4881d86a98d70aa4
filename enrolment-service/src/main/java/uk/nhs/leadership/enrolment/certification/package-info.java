/**
 * For how long an award counts, and from when to when it is to be earned again. Start at {@link
 * uk.nhs.leadership.enrolment.certification.CertificationPeriod}, its status, and the {@link
 * uk.nhs.leadership.enrolment.certification.TermsOfExpiry} by which its dates are found.
 */
@NullMarked
package uk.nhs.leadership.enrolment.certification;

import org.jspecify.annotations.NullMarked;
