package uk.nhs.leadership.enrolment.esr;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a trust wants a file of.
 *
 * @param from only of what was awarded on this day or later; null for all
 * @param until only of what was awarded up to this day; null for all
 * @param again also of what is in an earlier file
 */
record EsrOrder(@Nullable LocalDate from, @Nullable LocalDate until, boolean again) {}
