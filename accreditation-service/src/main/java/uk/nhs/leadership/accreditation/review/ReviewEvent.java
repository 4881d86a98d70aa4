package uk.nhs.leadership.accreditation.review;

import java.time.LocalDate;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** Everything announced about reviews: between the provider and the national body. */
sealed interface ReviewEvent extends Event {

    /** The code of the provider's organisation. */
    String provider();

    @Override
    default Audience audience() {
        return Audience.only(provider());
    }

    @EventType("triggeredreview.opened.v1")
    record ReviewOpened(UUID subject, String accreditationNumber, String provider, Trigger trigger)
            implements ReviewEvent {}

    @EventType("triggeredreview.evidence-asked.v1")
    record EvidenceAsked(UUID subject, String accreditationNumber, String provider, LocalDate answerBy)
            implements ReviewEvent {}

    @EventType("triggeredreview.concluded.v1")
    record ReviewConcluded(
            UUID subject, String accreditationNumber, String provider, TriggeredReview.Conclusion conclusion)
            implements ReviewEvent {}
}
