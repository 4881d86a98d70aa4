package uk.nhs.leadership.enrolment.duplicate;

import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** What a merge announces of attainments. */
sealed interface MergedAttainmentEvent extends Event {

    /**
     * Of two under way for the same, the one begun first goes on; the subject is the other.
     *
     * @param goesOnAs the one that goes on
     */
    @EventType("attainment.merged.v1")
    record AttainmentMerged(UUID subject, UUID participantId, String employer, UUID goesOnAs)
            implements MergedAttainmentEvent {
        @Override
        public Audience audience() {
            return Audience.only(employer);
        }
    }
}
