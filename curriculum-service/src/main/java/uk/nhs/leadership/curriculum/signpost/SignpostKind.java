package uk.nhs.leadership.curriculum.signpost;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a learning resource is. */
@Schema(name = "SignpostKind")
enum SignpostKind {
    ARTICLE,
    AUDIO,
    BOOK,
    COURSE,
    EVENT,
    TOOL,
    VIDEO,
    /** None of these. */
    OTHER
}
