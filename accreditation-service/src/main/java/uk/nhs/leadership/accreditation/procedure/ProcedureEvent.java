package uk.nhs.leadership.accreditation.procedure;

import java.time.LocalDate;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** Everything announced about procedures. */
sealed interface ProcedureEvent extends Event {

    @Override
    default Audience audience() {
        return Audience.everyone();
    }

    @EventType("procedure.entered.v1")
    record ProcedureEntered(UUID subject, Procedure.Kind kind, int number, LocalDate inForceFrom)
            implements ProcedureEvent {}
}
