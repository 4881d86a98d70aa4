package uk.nhs.leadership.enrolment.feedback;

import io.smallrye.config.ConfigMapping;

/** How it is known that feedback was given, and not by whom. */
@ConfigMapping(prefix = "enrolment.feedback")
interface FeedbackConfig {
    /** Secret, at least 32 characters, and never changed: with another one everybody could give feedback once more. */
    String key();
}
