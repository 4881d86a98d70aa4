package uk.nhs.leadership.curriculum.courselink;

import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** Everything announced about links between programmes and accredited courses. Anyone may read them. */
sealed interface CourseLinkEvent extends Event {

    /** A course is held for a version of a programme. */
    @EventType("courselink.linked.v1")
    record CourseLinked(
            UUID subject,
            UUID programmeVersionId,
            String programme,
            String programmeVersion,
            UUID accreditationId,
            String accreditationNumber)
            implements CourseLinkEvent {}

    /** It is not, or no longer. */
    @EventType("courselink.unlinked.v1")
    record CourseUnlinked(UUID subject, UUID programmeVersionId, String accreditationNumber, UnlinkReason reasonCode)
            implements CourseLinkEvent {
        @Override
        public String reason() {
            return reasonCode.name();
        }
    }

    @Override
    default Audience audience() {
        return Audience.everyone();
    }
}
