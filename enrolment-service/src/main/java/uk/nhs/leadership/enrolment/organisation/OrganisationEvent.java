package uk.nhs.leadership.enrolment.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;
import uk.nhs.leadership.enrolment.schedule.Region;

/** Everything announced about what is known of organisations. */
sealed interface OrganisationEvent extends Event {

    /**
     * What the national directory says of an organisation is new, or not what it was.
     *
     * @param listed whether its last whole file has it
     */
    @EventType("organisation.recorded.v1")
    record OrganisationRecorded(
            UUID subject,
            String code,
            String primaryRole,
            @Nullable Region region,
            @Nullable LocalDate activeFrom,
            @Nullable LocalDate activeUntil,
            List<String> successors,
            @Nullable LocalDate succeededOn,
            boolean listed)
            implements OrganisationEvent {
        public OrganisationRecorded {
            successors = List.copyOf(successors);
        }

        @Override
        public Audience audience() {
            return Audience.everyone();
        }
    }
}
