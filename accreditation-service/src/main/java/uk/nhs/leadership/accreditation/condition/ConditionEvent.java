package uk.nhs.leadership.accreditation.condition;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/**
 * Everything announced about conditions, as something that happened to the accreditation: between its provider and the
 * national body. What they make of the accreditation is announced to everybody, by that feature.
 */
sealed interface ConditionEvent extends Event {

    /** The code of the provider's organisation. */
    String provider();

    @Override
    default Audience audience() {
        return Audience.only(provider());
    }

    @EventType("accreditation.condition-imposed.v1")
    record ConditionImposed(
            UUID subject,
            String provider,
            UUID conditionId,
            Imposition.Kind kind,
            @Nullable String criterion,
            @Nullable LocalDate dueOn)
            implements ConditionEvent {}

    @EventType("accreditation.condition-evidence-submitted.v1")
    record ConditionEvidenceSubmitted(UUID subject, String provider, UUID conditionId) implements ConditionEvent {}

    @EventType("accreditation.condition-met.v1")
    record ConditionMet(UUID subject, String provider, UUID conditionId, LocalDate metOn) implements ConditionEvent {}

    @EventType("accreditation.condition-refused.v1")
    record ConditionRefused(UUID subject, String provider, UUID conditionId, LocalDate dueOn)
            implements ConditionEvent {}

    @EventType("accreditation.condition-extended.v1")
    record ConditionExtended(UUID subject, String provider, UUID conditionId, LocalDate dueOn, String reason)
            implements ConditionEvent {}

    @EventType("accreditation.condition-due-soon.v1")
    record ConditionDueSoon(UUID subject, String provider, UUID conditionId, LocalDate dueOn)
            implements ConditionEvent {}

    @EventType("accreditation.condition-overdue.v1")
    record ConditionOverdue(UUID subject, String provider, UUID conditionId, LocalDate dueOn)
            implements ConditionEvent {}
}
