package uk.nhs.leadership.curriculum.caseimport;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that did not come through as it stood in the package.
 *
 * @param pointer where, as a JSON Pointer into the package
 */
record Finding(Kind kind, String pointer, String detail) {

    /** A constant's name is public and never renamed. */
    @Schema(name = "CaseFindingKind")
    enum Kind {
        /** What stood too deep became part of the statements above it. */
        FOLDED,
        /** An area or a standard was made, because what stood too high needs one. */
        PLACE_MADE,
        /** A part got another code than it had, or its first. */
        CODE_CHANGED,
        /** A stage was made. */
        STAGE_MADE,
        /** A title was put on one line or cut; the whole of it is in the note or the statement. */
        TITLE_CHANGED,
        /** A part named an id that no earlier version here has, and got a new one. */
        ID_CHANGED,
        /** There is no place for it here. */
        NOT_KEPT
    }
}
