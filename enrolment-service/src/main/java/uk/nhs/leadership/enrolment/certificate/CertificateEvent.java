package uk.nhs.leadership.enrolment.certificate;

import java.time.LocalDate;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;
import uk.nhs.leadership.enrolment.catalogue.Stage;

/** Everything announced about certificates. */
sealed interface CertificateEvent extends Event {

    /** A participant passed and was given a certificate. */
    @EventType("certificate.awarded.v1")
    record CertificateAwarded(
            UUID subject,
            String number,
            UUID enrolmentId,
            UUID participantId,
            String employer,
            String provider,
            UUID courseId,
            Stage stage,
            String accreditationNumber,
            LocalDate completedOn,
            LocalDate awardedOn)
            implements CertificateEvent {
        @Override
        public Audience audience() {
            return employer.equals(provider) ? Audience.only(employer) : Audience.only(employer, provider);
        }
    }

    /** A certificate does not count any more. */
    @EventType("certificate.revoked.v1")
    record CertificateRevoked(
            UUID subject,
            String number,
            UUID enrolmentId,
            UUID participantId,
            String employer,
            String provider,
            LocalDate revokedOn,
            String reason)
            implements CertificateEvent {
        @Override
        public Audience audience() {
            return employer.equals(provider) ? Audience.only(employer) : Audience.only(employer, provider);
        }
    }
}
