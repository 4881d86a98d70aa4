package uk.nhs.leadership.enrolment.duplicate;

import java.util.Set;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** What a merge announces of late entries; the cohort is the subject. */
sealed interface MergedLateEntryEvent extends Event {

    /**
     * Of two on the same cohort, one goes on.
     *
     * @param lateEntryId the one that does not
     * @param goesOnAs the one that does
     */
    @EventType("cohort.late-entry-merged.v1")
    record LateEntryMerged(
            UUID subject, UUID lateEntryId, UUID participantId, String employer, String provider, UUID goesOnAs)
            implements MergedLateEntryEvent {
        @Override
        public Audience audience() {
            return new Audience(employer.equals(provider) ? Set.of(employer) : Set.of(employer, provider));
        }
    }
}
