package uk.nhs.leadership.enrolment.place;

import uk.nhs.leadership.enrolment.approval.Approver;

/** Who asked for a place. */
public enum Nominator {
    LEAD,
    MANAGER,
    /** Who applied for it. */
    PARTICIPANT;

    /** Whether asking says as much as approving as this approver would. */
    boolean isAlso(Approver approver) {
        return switch (approver) {
            case LEAD -> this == LEAD;
            case MANAGER -> this == MANAGER;
        };
    }
}
