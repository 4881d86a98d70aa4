package uk.nhs.leadership.enrolment.esr;

import org.jspecify.annotations.Nullable;

/**
 * What the staff record says of one row.
 *
 * @param reason why it is rejected, in the record's words; null if it is accepted, or none is given
 */
record EsrAnswer(
        EsrReference reference, boolean accepted, @Nullable String reason) {

    String status() {
        return accepted ? "ACCEPTED" : "REJECTED";
    }
}
