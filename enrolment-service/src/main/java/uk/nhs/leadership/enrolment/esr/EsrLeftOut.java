package uk.nhs.leadership.enrolment.esr;

import java.time.LocalDate;
import java.util.UUID;

/** A completion that should be in a file and cannot. */
record EsrLeftOut(
        int n,
        String certificateNumber,
        UUID participantId,
        String courseTitle,
        LocalDate completedOn,
        String action,
        String reason) {}
