package uk.nhs.leadership.curriculum.publication;

import java.time.Instant;

/**
 * A version given back to its authors after review.
 *
 * @param text what the reviewer asks to be changed
 * @param reviewer the reviewer's stable id
 */
record Return(ReturnReason reason, String text, String reviewer, Instant at) {}
