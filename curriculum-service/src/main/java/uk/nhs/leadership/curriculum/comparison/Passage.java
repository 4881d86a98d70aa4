package uk.nhs.leadership.curriculum.comparison;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A stretch of a text that was reworded. What is not {@code ADDED}, put together, is the text as it was; what is not
 * {@code REMOVED}, the text as it is.
 */
record Passage(Fate fate, String text) {

    /** What became of it. */
    @Schema(name = "PassageFate")
    enum Fate {
        SAME,
        REMOVED,
        ADDED
    }
}
