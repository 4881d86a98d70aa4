package uk.nhs.leadership.enrolment.enrolment;

import java.time.LocalDate;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.EventType;
import uk.nhs.leadership.enrolment.approval.Approver;
import uk.nhs.leadership.enrolment.place.Nominator;

/** What happens on the road to a place. Until the trust has approved, it is announced to the trust alone. */
sealed interface PlaceEvent extends EnrolmentEvent {

    /** Somebody is to have a place, if the trust approves and the provider accepts. */
    @EventType("enrolment.nominated.v1")
    record ParticipantNominated(
            UUID subject,
            UUID participantId,
            UUID cohortId,
            UUID courseId,
            String employer,
            String provider,
            int attempt,
            Nominator nominatedBy)
            implements PlaceEvent {
        @Override
        public Audience audience() {
            return Audience.only(employer);
        }
    }

    /** One of those at the trust who have to approve did. */
    @EventType("enrolment.nomination-approved.v1")
    record NominationApproved(
            UUID subject, UUID participantId, UUID cohortId, String employer, String provider, Approver approver)
            implements PlaceEvent {
        @Override
        public Audience audience() {
            return Audience.only(employer);
        }
    }

    /** One of those at the trust who have to approve did not. */
    @EventType("enrolment.nomination-declined.v1")
    record NominationDeclined(
            UUID subject,
            UUID participantId,
            UUID cohortId,
            String employer,
            String provider,
            Approver approver,
            String reason)
            implements PlaceEvent {
        @Override
        public Audience audience() {
            return Audience.only(employer);
        }
    }

    /** The trust has approved; the provider is to answer. */
    @EventType("enrolment.nomination-passed-on.v1")
    record NominationPassedOn(
            UUID subject,
            UUID participantId,
            UUID cohortId,
            UUID courseId,
            String employer,
            String provider,
            int attempt)
            implements PlaceEvent {}

    /** No place is free; the participant has the next one whose turn it is. */
    @EventType("enrolment.waitlisted.v1")
    record ParticipantWaitlisted(
            UUID subject,
            UUID participantId,
            UUID cohortId,
            UUID courseId,
            String employer,
            String provider,
            int attempt)
            implements PlaceEvent {}

    /**
     * A place is kept for the participant.
     *
     * @param offeredUntil the last day on which it can be accepted
     */
    @EventType("enrolment.place-offered.v1")
    record PlaceOffered(
            UUID subject, UUID participantId, UUID cohortId, String employer, String provider, LocalDate offeredUntil)
            implements PlaceEvent {}

    /** The provider does not take the participant. */
    @EventType("enrolment.rejected.v1")
    record PlaceRejected(
            UUID subject, UUID participantId, UUID cohortId, String employer, String provider, String reason)
            implements PlaceEvent {}

    /** The offered place is not wanted. */
    @EventType("enrolment.offer-declined.v1")
    record OfferDeclined(
            UUID subject, UUID participantId, UUID cohortId, String employer, String provider, String reason)
            implements PlaceEvent {}

    /** Nobody answered the offer in time. */
    @EventType("enrolment.offer-expired.v1")
    record OfferExpired(UUID subject, UUID participantId, UUID cohortId, String employer, String provider)
            implements PlaceEvent {}

    /**
     * It was called off before it became a place.
     *
     * @param placeGivenBack whether another can have a place that was kept
     * @param passedOn whether the provider knew of it
     */
    @EventType("enrolment.place-cancelled.v1")
    record PlaceCancelled(
            UUID subject,
            UUID participantId,
            UUID cohortId,
            String employer,
            String provider,
            boolean placeGivenBack,
            boolean passedOn,
            String reason)
            implements PlaceEvent {
        @Override
        public Audience audience() {
            return passedOn ? PlaceEvent.super.audience() : Audience.only(employer);
        }
    }
}
