package uk.nhs.leadership.enrolment.developmentplan;

import java.util.List;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** Everything announced about plans. */
sealed interface DevelopmentPlanEvent extends Event {
    String employer();

    @Override
    default Audience audience() {
        return Audience.only(employer());
    }

    /** A participant has said what they want to get better at. */
    @EventType("developmentplan.saved.v1")
    record DevelopmentPlanSaved(
            UUID subject, UUID participantId, String employer, long revision, List<UUID> competencyIds)
            implements DevelopmentPlanEvent {
        public DevelopmentPlanSaved {
            competencyIds = List.copyOf(competencyIds);
        }
    }
}
