package uk.nhs.leadership.accreditation.allocation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that speaks for those who are proposed, as a code and in words. */
record Reason(Code code, String text) {

    /** A constant's name is the public code. */
    @Schema(name = "AllocationReason")
    enum Code {
        KNOWS_STAGE,
        COVERS_AREAS,
        LOW_LOAD,
        FRESH_PAIR
    }
}
