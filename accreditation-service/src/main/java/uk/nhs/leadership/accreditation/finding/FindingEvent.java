package uk.nhs.leadership.accreditation.finding;

import java.util.UUID;
import uk.nhs.leadership.accreditation.curriculum.FindingResult;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** Everything announced about findings, as something that happened to the submission; never to its provider. */
sealed interface FindingEvent extends Event {

    @Override
    default Audience audience() {
        return Audience.whoSeeAll();
    }

    @EventType("submission.finding-recorded.v1")
    record FindingRecorded(UUID subject, UUID findingId, UUID assessorId, String criterion, FindingResult result)
            implements FindingEvent {}

    @EventType("submission.finding-corrected.v1")
    record FindingCorrected(UUID subject, UUID findingId, UUID assessorId, String criterion, FindingResult result)
            implements FindingEvent {}
}
