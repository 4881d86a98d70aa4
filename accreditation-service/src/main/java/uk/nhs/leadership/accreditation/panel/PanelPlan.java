package uk.nhs.leadership.accreditation.panel;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * When a panel is to meet, who is on it and what comes before it.
 *
 * @param chair the account of the member who leads it
 * @param members accounts, with the chair's
 * @param agenda submissions, in the order in which they are dealt with
 */
record PanelPlan(LocalDate heldOn, String chair, Set<String> members, List<UUID> agenda) {

    PanelPlan {
        members = Set.copyOf(members);
        agenda = List.copyOf(agenda);
    }
}
