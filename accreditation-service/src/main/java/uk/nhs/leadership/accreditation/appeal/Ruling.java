package uk.nhs.leadership.accreditation.appeal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was recommended on a challenge has become the decision.
 *
 * @param text a remark that the provider reads
 * @param by the account of the ratifier
 * @param accreditationNumber of the accreditation, if the refusal was changed
 * @param remittedTo the submission that is judged in its place, if the refusal was set aside
 */
@Embeddable
record Ruling(
        LocalDate decidedOn,
        @Column(name = "decision_text") @Nullable String text,
        @Column(name = "decided_by") String by,
        @Nullable String accreditationNumber,
        @Nullable UUID remittedTo) {

    /** Whether it does what was recommended. */
    boolean fits(Recommended.Outcome outcome) {
        return (outcome == Recommended.Outcome.CHANGED) == (accreditationNumber != null)
                && (outcome == Recommended.Outcome.REMITTED) == (remittedTo != null);
    }
}
