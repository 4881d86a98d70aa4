package uk.nhs.leadership.accreditation.annualreturn;

import java.time.LocalDate;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** Everything announced about annual returns: between the provider and the national body. */
sealed interface ReturnEvent extends Event {

    /** The code of the provider's organisation. */
    String provider();

    @Override
    default Audience audience() {
        return Audience.only(provider());
    }

    @EventType("annualreturn.asked.v1")
    record ReturnAsked(UUID subject, String accreditationNumber, String provider, int year, LocalDate dueOn)
            implements ReturnEvent {}

    @EventType("annualreturn.changed.v1")
    record ReturnChanged(UUID subject, String accreditationNumber, String provider, int year) implements ReturnEvent {}

    @EventType("annualreturn.submitted.v1")
    record ReturnSubmitted(UUID subject, String accreditationNumber, String provider, int year)
            implements ReturnEvent {}

    @EventType("annualreturn.queried.v1")
    record ReturnQueried(UUID subject, String accreditationNumber, String provider, int year) implements ReturnEvent {}

    @EventType("annualreturn.accepted.v1")
    record ReturnAccepted(UUID subject, String accreditationNumber, String provider, int year) implements ReturnEvent {}

    /** It is not submitted yet, and it is soon due or overdue. */
    @EventType("annualreturn.reminder-fell-due.v1")
    record ReturnReminderFellDue(
            UUID subject, String accreditationNumber, String provider, int year, LocalDate dueOn, boolean overdue)
            implements ReturnEvent {}
}
