package uk.nhs.leadership.enrolment.certificate;

import java.time.LocalDate;
import java.util.UUID;
import uk.nhs.leadership.enrolment.catalogue.Stage;

/** What somebody passed: everything a certificate says. */
public record Achievement(
        UUID enrolmentId,
        UUID participantId,
        String employer,
        String provider,
        UUID courseId,
        String courseTitle,
        Stage stage,
        String award,
        UUID accreditationId,
        String accreditationNumber,
        LocalDate completedOn,
        LocalDate awardedOn) {}
