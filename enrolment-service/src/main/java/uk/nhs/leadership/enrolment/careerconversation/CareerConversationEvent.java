package uk.nhs.leadership.enrolment.careerconversation;

import java.time.LocalDate;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** Everything announced about career conversations: that there was one, never what came of it, for the log is kept for ever. */
sealed interface CareerConversationEvent extends Event {
    String employer();

    @Override
    default Audience audience() {
        return Audience.only(employer());
    }

    /** Somebody wrote down that they talked with a participant. */
    @EventType("careerconversation.recorded.v1")
    record CareerConversationRecorded(
            UUID subject, UUID participantId, String employer, HeldWith heldWith, LocalDate heldOn)
            implements CareerConversationEvent {}

    /** The participant agreed to what stands there. */
    @EventType("careerconversation.agreed.v1")
    record CareerConversationAgreed(UUID subject, UUID participantId, String employer)
            implements CareerConversationEvent {}

    /** The participant did not agree, or does no more. */
    @EventType("careerconversation.declined.v1")
    record CareerConversationDeclined(UUID subject, UUID participantId, String employer)
            implements CareerConversationEvent {}
}
