package uk.nhs.leadership.enrolment.rectification;

import java.time.LocalDate;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;
import uk.nhs.leadership.enrolment.participant.Correctable;

/** Everything announced about rectifications: which field, never what stands in it. */
sealed interface RectificationEvent extends Event {
    String employer();

    @Override
    default Audience audience() {
        return Audience.only(employer());
    }

    /** A participant says that something is wrong. */
    @EventType("participant.rectification-asked.v1")
    record RectificationAsked(UUID subject, UUID rectificationId, String employer, Correctable field, LocalDate dueOn)
            implements RectificationEvent {}

    /** It is as the participant said from now on. */
    @EventType("participant.rectified.v1")
    record Rectified(UUID subject, UUID rectificationId, String employer, Correctable field)
            implements RectificationEvent {}

    /** It stays as it was. */
    @EventType("participant.rectification-refused.v1")
    record RectificationRefused(
            UUID subject, UUID rectificationId, String employer, Correctable field, RefusalReason code)
            implements RectificationEvent {}
}
