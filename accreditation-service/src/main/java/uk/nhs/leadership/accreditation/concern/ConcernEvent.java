package uk.nhs.leadership.accreditation.concern;

import java.time.LocalDate;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** Everything announced about concerns: to nobody but those who see all, and never who raised one. */
sealed interface ConcernEvent extends Event {

    @Override
    default Audience audience() {
        return Audience.whoSeeAll();
    }

    @EventType("concern.raised.v1")
    record ConcernRaised(UUID subject, String accreditationNumber, Concern.Kind kind, LocalDate answerDue)
            implements ConcernEvent {}

    @EventType("concern.acknowledged.v1")
    record ConcernAcknowledged(UUID subject, String accreditationNumber) implements ConcernEvent {}

    @EventType("concern.answered.v1")
    record ConcernAnswered(UUID subject, String accreditationNumber, Concern.Conclusion conclusion)
            implements ConcernEvent {}

    /** It is not answered yet, and it is due or overdue. */
    @EventType("concern.reminder-fell-due.v1")
    record ConcernReminderFellDue(UUID subject, String accreditationNumber, LocalDate answerDue, boolean overdue)
            implements ConcernEvent {}

    @EventType("concern.raiser-forgotten.v1")
    record ConcernRaiserForgotten(UUID subject, String accreditationNumber) implements ConcernEvent {}
}
