package uk.nhs.leadership.enrolment.participant;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a trust employs, as far as rules about places ask.
 *
 * @param employeeNumber the trust's own number of them
 * @param employedUntil the first day on which they are not; null if there is none yet
 */
public record EmployedPerson(
        UUID id,
        String employer,
        String employeeNumber,
        @Nullable LocalDate employedUntil) {

    /** Whether the employer still has them on a day. */
    public boolean isEmployedOn(LocalDate day) {
        return employedUntil == null || employedUntil.isAfter(day);
    }
}
