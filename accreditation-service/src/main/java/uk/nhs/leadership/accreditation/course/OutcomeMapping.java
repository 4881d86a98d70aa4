package uk.nhs.leadership.accreditation.course;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A module of the course works towards an outcome.
 *
 * @param outcome the outcome's code in the curriculum
 */
@Embeddable
public record OutcomeMapping(
        String module,
        String outcome,
        @Enumerated(EnumType.STRING) Depth depth) {}
