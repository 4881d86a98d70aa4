package uk.nhs.leadership.curriculum.signpost;

import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** Everything announced about signposts. */
sealed interface SignpostEvent extends Event {

    /**
     * All signposts of a version of a framework were replaced.
     *
     * @param subject the set, which stays the same for a version
     * @param code the framework's code
     * @param version the number of its version
     * @param signposts how many there are now
     * @param added how many of them were not there before
     * @param removed how many that were there before are not there now
     */
    @EventType("signposts.replaced.v1")
    record SignpostsReplaced(
            UUID subject, UUID frameworkVersionId, String code, String version, int signposts, int added, int removed)
            implements SignpostEvent {
        @Override
        public Audience audience() {
            return Audience.everyone();
        }
    }
}
