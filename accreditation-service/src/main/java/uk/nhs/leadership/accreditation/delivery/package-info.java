/**
 * What this service knows of how accredited courses are taught: cohorts, and what became of the places in them, as enrolment
 * announces it. Start at Deliveries.
 */
@NullMarked
package uk.nhs.leadership.accreditation.delivery;

import org.jspecify.annotations.NullMarked;
