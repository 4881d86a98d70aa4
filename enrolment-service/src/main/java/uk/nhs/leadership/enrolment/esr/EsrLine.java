package uk.nhs.leadership.enrolment.esr;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a file tells.
 *
 * @param action {@code ADD} or {@code REMOVE}
 * @param years for how many it counts; null if it does not expire, or not after whole years
 */
record EsrLine(
        int n,
        String action,
        String employeeNumber,
        String assignmentNumber,
        String title,
        String award,
        String stage,
        String certificateNumber,
        String provider,
        LocalDate achievedOn,
        @Nullable LocalDate expiresOn,
        @Nullable Integer years) {}
