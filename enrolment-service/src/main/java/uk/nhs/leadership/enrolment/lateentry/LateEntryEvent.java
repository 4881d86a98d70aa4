package uk.nhs.leadership.enrolment.lateentry;

import java.time.LocalDate;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** Everything announced about those who are to join a cohort late; the cohort is the subject. */
sealed interface LateEntryEvent extends Event {
    String employer();

    String provider();

    @Override
    default Audience audience() {
        return employer().equals(provider()) ? Audience.only(employer()) : Audience.only(employer(), provider());
    }

    /** A trust asks that somebody joins late. */
    @EventType("cohort.late-entry-asked.v1")
    record LateEntryAsked(
            UUID subject, UUID lateEntryId, UUID participantId, String employer, String provider, String reason)
            implements LateEntryEvent {}

    /**
     * The provider lets them.
     *
     * @param until the last day on which the trust can enrol them
     */
    @EventType("cohort.late-entry-granted.v1")
    record LateEntryGranted(
            UUID subject,
            UUID lateEntryId,
            UUID participantId,
            String employer,
            String provider,
            String reason,
            LocalDate until)
            implements LateEntryEvent {}

    /** The provider does not. */
    @EventType("cohort.late-entry-declined.v1")
    record LateEntryDeclined(UUID subject, UUID lateEntryId, UUID participantId, String employer, String provider)
            implements LateEntryEvent {}

    /** The trust asks for it no more. */
    @EventType("cohort.late-entry-called-off.v1")
    record LateEntryCalledOff(UUID subject, UUID lateEntryId, UUID participantId, String employer, String provider)
            implements LateEntryEvent {}
}
