package uk.nhs.leadership.accreditation.assessor;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Something an assessor can judge.
 *
 * @param code of the stage, of the area of the framework, or of the group of requirements
 */
@Embeddable
public record Expertise(@Enumerated(EnumType.STRING) Kind kind, String code) {

    /** What there is to know. A constant's name is the public code. */
    public enum Kind {
        STAGE,
        AREA,
        REQUIREMENT_GROUP
    }
}
