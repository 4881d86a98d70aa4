package uk.nhs.leadership.enrolment.expectation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is written of an expectation. For example 12 months and 30 days of grace: whoever was appointed on 1 March 2027 meets it
 * by 1 March 2028, and is overdue from 1 April 2028 on.
 *
 * @param dueMonths after the appointment, or after the day from which it holds if that is later
 * @param replaces what ends when this is published
 */
record Draft(
        String name,
        AppliesTo appliesTo,
        MetBy metBy,
        int dueMonths,
        int graceDays,
        LocalDate validFrom,
        @Nullable UUID replaces) {}
