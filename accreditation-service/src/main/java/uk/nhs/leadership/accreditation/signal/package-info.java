/**
 * How accredited courses go: counted once a day from what enrolment announces, set against others of the stage and against
 * thresholds, and shown with small numbers left out. Start at Signal.
 */
@NullMarked
package uk.nhs.leadership.accreditation.signal;

import org.jspecify.annotations.NullMarked;
