package uk.nhs.leadership.accreditation.panel;

import java.util.Set;

/** Where a panel can be, and where it may go next. The only place that says so. */
enum PanelStatus {
    PLANNED,
    SAT,
    CANCELLED;

    Set<PanelStatus> next() {
        return switch (this) {
            case PLANNED -> Set.of(SAT, CANCELLED);
            case SAT, CANCELLED -> Set.of();
        };
    }
}
