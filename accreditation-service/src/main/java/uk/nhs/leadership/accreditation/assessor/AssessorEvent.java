package uk.nhs.leadership.accreditation.assessor;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** Everything announced about assessors: only to those who may know who assesses. */
sealed interface AssessorEvent extends Event {

    @Override
    default Audience audience() {
        return Audience.whoSeeAll();
    }

    /** The assessor said all there is to say; what an earlier declaration said besides no longer holds. */
    @EventType("assessor.declared.v1")
    record InterestsDeclared(UUID subject, List<DeclaredInterest> interests) implements AssessorEvent {
        public InterestsDeclared {
            interests = List.copyOf(interests);
        }
    }

    /** What the assessor knows and whether they can be asked; when they are away is nobody's to follow. */
    @EventType("assessor.profile-changed.v1")
    record ProfileChanged(
            UUID subject,
            Profile.Status status,
            List<String> stages,
            List<String> areas,
            List<String> requirementGroups,
            int mostCases)
            implements AssessorEvent {
        public ProfileChanged {
            stages = List.copyOf(stages);
            areas = List.copyOf(areas);
            requirementGroups = List.copyOf(requirementGroups);
        }
    }

    record DeclaredInterest(
            String organisation,
            Interest.Kind kind,
            @Nullable LocalDate until) {
        static DeclaredInterest of(Interest interest) {
            return new DeclaredInterest(interest.organisation(), interest.kind(), interest.until());
        }
    }
}
