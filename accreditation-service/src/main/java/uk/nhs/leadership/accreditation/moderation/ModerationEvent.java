package uk.nhs.leadership.accreditation.moderation;

import java.util.UUID;
import uk.nhs.leadership.accreditation.curriculum.FindingResult;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** Everything announced about moderation, as something that happened to the submission; never to its provider. */
sealed interface ModerationEvent extends Event {

    @Override
    default Audience audience() {
        return Audience.whoSeeAll();
    }

    @EventType("submission.difference-moderated.v1")
    record DifferenceModerated(UUID subject, UUID assessorId, String criterion, FindingResult result)
            implements ModerationEvent {}
}
