package uk.nhs.leadership.enrolment.cpd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** Everything announced about the ledger. */
sealed interface CpdEvent extends Event {
    String employer();

    @Override
    default Audience audience() {
        return Audience.only(employer());
    }

    /** A participant entered what they did. */
    @EventType("cpd.recorded.v1")
    record CpdRecorded(
            UUID subject, UUID participantId, String employer, CpdSource source, BigDecimal points, LocalDate doneOn)
            implements CpdEvent {}

    /** A participant took an entry back. */
    @EventType("cpd.reversed.v1")
    record CpdReversed(UUID subject, UUID participantId, String employer, UUID reverses, BigDecimal points)
            implements CpdEvent {}
}
