package uk.nhs.leadership.accreditation.assessor;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * Days on which an assessor is not asked.
 *
 * @param untilDay the last of them
 */
@Embeddable
record Absence(LocalDate fromDay, LocalDate untilDay) {

    boolean covers(LocalDate day) {
        return !day.isBefore(fromDay) && !day.isAfter(untilDay);
    }

    boolean endsBeforeItBegins() {
        return untilDay.isBefore(fromDay);
    }
}
