package uk.nhs.leadership.accreditation.evidence;

import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;
import uk.nhs.leadership.files.inspection.MediaKind;

/** Everything announced about evidence. A file's name may say whose it is, and is in none of it. */
sealed interface EvidenceEvent extends Event {

    /** The code of the provider's organisation. */
    String provider();

    @Override
    default Audience audience() {
        return Audience.only(provider());
    }

    @EventType("evidence.expected.v1")
    record EvidenceExpected(UUID subject, String provider, String kind, UUID about) implements EvidenceEvent {}

    @EventType("evidence.stored.v1")
    record EvidenceStored(
            UUID subject, String provider, String kind, UUID about, String sha256, long bytes, MediaKind type)
            implements EvidenceEvent {}

    @EventType("evidence.refused.v1")
    record EvidenceRefused(UUID subject, String provider, String reason) implements EvidenceEvent {}

    @EventType("evidence.removed.v1")
    record EvidenceRemoved(UUID subject, String provider) implements EvidenceEvent {}
}
