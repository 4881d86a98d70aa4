package uk.nhs.leadership.enrolment.feedback;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why nobody else reads a text. A constant's name is the public code. */
@Schema(name = "FeedbackRejectionReason")
enum RejectionReason {
    NAMES_SOMEBODY,
    TELLS_WHO_WROTE_IT,
    OFFENSIVE,
    NOT_ABOUT_THE_COURSE,
    OTHER
}
