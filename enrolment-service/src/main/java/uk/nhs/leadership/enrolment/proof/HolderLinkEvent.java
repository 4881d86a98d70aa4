package uk.nhs.leadership.enrolment.proof;

import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** Everything announced about the links of certificates. */
sealed interface HolderLinkEvent extends Event {

    /** The holder has a new link; one given before opens nothing any more. */
    @EventType("certificate.link-renewed.v1")
    record HolderLinkRenewed(UUID subject, UUID participantId, String employer) implements HolderLinkEvent {
        @Override
        public Audience audience() {
            return Audience.only(employer);
        }
    }
}
