package uk.nhs.leadership.curriculum.review;

import java.time.Instant;

/**
 * What a reviewer said of one revision of a version.
 *
 * @param revision the revision of the version
 */
record SignOff(Verdict verdict, String text, long revision, Instant at) {}
