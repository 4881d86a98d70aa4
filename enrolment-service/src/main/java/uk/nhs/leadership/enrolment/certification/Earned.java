package uk.nhs.leadership.enrolment.certification;

import java.time.LocalDate;
import java.util.UUID;

/** That somebody earned an award: what certification hears of a certificate. */
public record Earned(
        UUID certificateId,
        UUID participantId,
        String employer,
        String provider,
        UUID courseId,
        String courseTitle,
        String award,
        LocalDate completedOn) {}
