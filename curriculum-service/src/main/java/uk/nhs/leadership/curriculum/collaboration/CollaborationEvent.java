package uk.nhs.leadership.curriculum.collaboration;

import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;
import uk.nhs.leadership.curriculum.publication.VersionKind;

/** Everything announced about who works on a version; the subject is their collaboration. */
sealed interface CollaborationEvent extends Event {

    /** Somebody works on a version from now on, or does something else there than before. */
    @EventType("collaboration.joined.v1")
    record CollaboratorJoined(UUID subject, UUID versionId, VersionKind kind, String personId, CollaboratorRole role)
            implements CollaborationEvent {}

    /** Somebody works on a version no longer. */
    @EventType("collaboration.left.v1")
    record CollaboratorLeft(UUID subject, UUID versionId, VersionKind kind, String personId)
            implements CollaborationEvent {}

    @Override
    default Audience audience() {
        return Audience.whoSeeAll();
    }
}
