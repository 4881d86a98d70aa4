package uk.nhs.leadership.enrolment.insight;

import java.time.LocalDate;
import java.util.Map;

/**
 * The enrolments of a month by how far they ever came.
 *
 * @param reached how many came at least as far as each step
 */
record MonthCount(LocalDate month, Map<Step, Long> reached, long waiting, long withdrawn) {
    long of(Step step) {
        return reached.getOrDefault(step, 0L);
    }
}
