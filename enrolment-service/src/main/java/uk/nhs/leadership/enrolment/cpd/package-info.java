/** The ledger of what participants did for their continuing professional development: {@link uk.nhs.leadership.enrolment.cpd.CpdEntry}. */
@NullMarked
package uk.nhs.leadership.enrolment.cpd;

import org.jspecify.annotations.NullMarked;
