package uk.nhs.leadership.accreditation.accreditation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.curriculum.Stage;
import uk.nhs.leadership.accreditation.submission.Decision;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** Everything announced about accreditations: the register is public, and so are its changes. */
sealed interface AccreditationEvent extends Event {

    @Override
    default Audience audience() {
        return Audience.everyone();
    }

    @EventType("accreditation.granted.v1")
    record AccreditationGranted(
            UUID subject,
            String number,
            UUID providerId,
            String provider,
            UUID courseId,
            int courseVersion,
            String courseTitle,
            Stage stage,
            String award,
            UUID curriculumVersionId,
            Decision status,
            LocalDate validFrom,
            LocalDate validTo,
            int learningHours)
            implements AccreditationEvent {}

    @EventType("accreditation.withdrawn.v1")
    record AccreditationWithdrawn(
            UUID subject,
            String number,
            LocalDate withdrawnOn,
            @Nullable LocalDate teachOutUntil,
            String reason) implements AccreditationEvent {}

    @EventType("accreditation.suspended.v1")
    record AccreditationSuspended(UUID subject, String number, LocalDate suspendedFrom, String reason)
            implements AccreditationEvent {}

    @EventType("accreditation.suspension-lifted.v1")
    record AccreditationSuspensionLifted(
            UUID subject, String number, LocalDate liftedOn, AccreditationStatus status, String reason)
            implements AccreditationEvent {}

    @EventType("accreditation.put-on-probation.v1")
    record AccreditationPutOnProbation(UUID subject, String number, LocalDate probationFrom, String reason)
            implements AccreditationEvent {}

    @EventType("accreditation.probation-ended.v1")
    record AccreditationProbationEnded(
            UUID subject, String number, LocalDate endedOn, AccreditationStatus status, String reason)
            implements AccreditationEvent {}

    @EventType("accreditation.surrendered.v1")
    record AccreditationSurrendered(
            UUID subject,
            String number,
            LocalDate surrenderedOn,
            @Nullable LocalDate teachOutUntil,
            String reason) implements AccreditationEvent {}
}
