package uk.nhs.leadership.accreditation.register;

import java.time.LocalDate;

/**
 * A state of the whole register: it turns with every change, and at midnight, because statuses do.
 *
 * @param change the number of the last change
 */
record Edition(long change, LocalDate day) {
    /** More than the days that there are until the year 4000. */
    private static final long MOST_DAYS = 1_000_000;

    /** As one number, for an entity tag. */
    long version() {
        return change * MOST_DAYS + day.toEpochDay();
    }
}
