package uk.nhs.leadership.curriculum.courselink;

import java.time.Instant;

/** When and why a link was ended. */
record Unlinking(UnlinkReason reason, String text, Instant at) {}
