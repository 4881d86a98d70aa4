package uk.nhs.leadership.enrolment.concern;

import java.time.LocalDate;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** Everything announced about concerns: to nobody but those who see all, and neither who raised one nor about what cohort. */
sealed interface ConcernEvent extends Event {

    @Override
    default Audience audience() {
        return Audience.whoSeeAll();
    }

    @EventType("confidentialconcern.raised.v1")
    record ConcernRaised(UUID subject, Concern.Kind kind, LocalDate answerDue) implements ConcernEvent {}

    /** Whoever raised it wrote more. */
    @EventType("confidentialconcern.continued.v1")
    record ConcernContinued(UUID subject, LocalDate answerDue) implements ConcernEvent {}

    @EventType("confidentialconcern.acknowledged.v1")
    record ConcernAcknowledged(UUID subject) implements ConcernEvent {}

    @EventType("confidentialconcern.answered.v1")
    record ConcernAnswered(UUID subject) implements ConcernEvent {}

    @EventType("confidentialconcern.closed.v1")
    record ConcernClosed(UUID subject, Concern.Conclusion conclusion) implements ConcernEvent {}

    /** It is not answered yet, and it is due or overdue. */
    @EventType("confidentialconcern.reminder-fell-due.v1")
    record ConcernReminderFellDue(UUID subject, LocalDate answerDue, boolean overdue) implements ConcernEvent {}
}
