package uk.nhs.leadership.accreditation.change;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import uk.nhs.leadership.accreditation.curriculum.FindingResult;

/**
 * What somebody found on one of the criteria that a change touches.
 *
 * @param account of who found it
 */
@Embeddable
record FindingOnChange(
        String account,
        String criterion,
        @Enumerated(EnumType.STRING) FindingResult result,
        String rationale) {}
