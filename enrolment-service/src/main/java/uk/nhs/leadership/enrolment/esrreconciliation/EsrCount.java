package uk.nhs.leadership.enrolment.esrreconciliation;

import org.jspecify.annotations.Nullable;

/**
 * How many completions stand so for this reason.
 *
 * @param late how many of them were sent so long ago that an answer is overdue
 */
record EsrCount(EsrStanding standing, @Nullable String reason, long completions, long late) {}
