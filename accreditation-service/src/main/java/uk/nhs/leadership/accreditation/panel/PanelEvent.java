package uk.nhs.leadership.accreditation.panel;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** Everything announced about panels: how many sit, never who. What comes before them is not for providers to know. */
sealed interface PanelEvent extends Event {

    @Override
    default Audience audience() {
        return Audience.whoSeeAll();
    }

    @EventType("panel.planned.v1")
    record PanelPlanned(UUID subject, LocalDate heldOn, int members, List<UUID> submissions) implements PanelEvent {}

    @EventType("panel.changed.v1")
    record PanelChanged(UUID subject, LocalDate heldOn, int members, List<UUID> submissions) implements PanelEvent {}

    @EventType("panel.sat.v1")
    record PanelSat(UUID subject, LocalDate satOn) implements PanelEvent {}

    @EventType("panel.member-attended.v1")
    record MemberAttended(UUID subject, int present) implements PanelEvent {}

    @EventType("panel.member-recused.v1")
    record MemberRecused(UUID subject, UUID submissionId, String reason) implements PanelEvent {}

    @EventType("panel.cancelled.v1")
    record PanelCancelled(UUID subject, String reason) implements PanelEvent {}
}
