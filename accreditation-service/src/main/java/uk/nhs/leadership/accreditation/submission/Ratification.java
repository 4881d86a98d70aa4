package uk.nhs.leadership.accreditation.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the panel recommended has become the decision.
 *
 * @param by the account of the ratifier
 * @param accreditationNumber of the accreditation, if the course is accredited
 */
@Embeddable
public record Ratification(
        @Enumerated(EnumType.STRING) Decision decision,
        LocalDate decidedOn,
        @Column(name = "decision_reason_text") @Nullable String reasonText,
        @Column(name = "ratified_by") String by,
        @Nullable String accreditationNumber) {}
