package uk.nhs.leadership.accreditation.accreditation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.accreditation.accreditation.ActReason.ProbationReason;
import uk.nhs.leadership.accreditation.accreditation.ActReason.ReliefReason;
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

    /** What its conditions have made of an accreditation, from a day on. */
    static List<Event> ofConditions(
            UUID id, String number, AccreditationStatus before, AccreditationStatus after, LocalDate day) {
        if (after == AccreditationStatus.PROBATION) {
            return List.of(new AccreditationPutOnProbation(id, number, day, ProbationReason.CONDITIONS_OVERDUE.name()));
        }
        var events = new ArrayList<Event>();
        if (before == AccreditationStatus.PROBATION) {
            events.add(new AccreditationProbationEnded(id, number, day, after, ReliefReason.PUT_RIGHT.name()));
        }
        if (after == AccreditationStatus.ACTIVE) {
            events.add(new AccreditationConditionsMet(id, number, day));
        } else if (before == AccreditationStatus.ACTIVE) {
            events.add(new AccreditationConditionsImposed(id, number, day));
        }
        return events;
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

    @EventType("accreditation.conditions-imposed.v1")
    record AccreditationConditionsImposed(UUID subject, String number, LocalDate imposedOn)
            implements AccreditationEvent {}

    @EventType("accreditation.conditions-met.v1")
    record AccreditationConditionsMet(UUID subject, String number, LocalDate metOn) implements AccreditationEvent {}

    @EventType("accreditation.superseded.v1")
    record AccreditationSuperseded(UUID subject, String number, LocalDate supersededOn, String successor)
            implements AccreditationEvent {}

    @EventType("accreditation.expired.v1")
    record AccreditationExpired(UUID subject, String number, LocalDate expiredOn) implements AccreditationEvent {}

    @EventType("accreditation.teach-out-ended.v1")
    record AccreditationTeachOutEnded(UUID subject, String number, LocalDate endedOn) implements AccreditationEvent {}

    @EventType("accreditation.renewal-due.v1")
    record AccreditationRenewalDue(UUID subject, String number, String provider, LocalDate validTo)
            implements AccreditationEvent {

        /** What its provider does about it is not for everybody to know. */
        @Override
        public Audience audience() {
            return Audience.only(provider);
        }
    }
}
