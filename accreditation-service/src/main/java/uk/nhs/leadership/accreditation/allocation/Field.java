package uk.nhs.leadership.accreditation.allocation;

import uk.nhs.leadership.accreditation.assessor.Expertise;

/** Something that a course is judged in, and that an assessor may know. */
record Field(Expertise.Kind kind, String code) {

    static Field area(String code) {
        return new Field(Expertise.Kind.AREA, code);
    }

    static Field requirementGroup(String code) {
        return new Field(Expertise.Kind.REQUIREMENT_GROUP, code);
    }
}
