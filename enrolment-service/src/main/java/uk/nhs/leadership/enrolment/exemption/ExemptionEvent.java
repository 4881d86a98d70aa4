package uk.nhs.leadership.enrolment.exemption;

import java.time.LocalDate;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** Everything announced about exemptions, to the trust that gave them. Why is told by its code, never in its words. */
sealed interface ExemptionEvent extends Event {
    String employer();

    @Override
    default Audience audience() {
        return Audience.only(employer());
    }

    /**
     * Somebody is not held to an expectation for a while.
     *
     * @param until the last day of it
     */
    @EventType("exemption.given.v1")
    record ExemptionGiven(
            UUID subject, UUID participantId, UUID expectationId, String employer, String reason, LocalDate until)
            implements ExemptionEvent {}

    /** It holds for them again, before the day that was said. */
    @EventType("exemption.ended.v1")
    record ExemptionEnded(UUID subject, UUID participantId, UUID expectationId, String employer, LocalDate endedOn)
            implements ExemptionEvent {}
}
