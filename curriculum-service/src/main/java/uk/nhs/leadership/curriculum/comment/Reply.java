package uk.nhs.leadership.curriculum.comment;

import java.time.Instant;

/**
 * What somebody answered to a comment.
 *
 * @param author their stable id
 */
record Reply(String author, String text, Instant at) {}
