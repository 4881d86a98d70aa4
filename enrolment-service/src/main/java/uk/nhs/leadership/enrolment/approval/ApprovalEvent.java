package uk.nhs.leadership.enrolment.approval;

import java.util.List;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.Audience;
import uk.nhs.leadership.chassis.event.Event;
import uk.nhs.leadership.chassis.event.EventType;

/** Everything announced about who approves. */
sealed interface ApprovalEvent extends Event {

    /** A trust settled who approves from now on, in this order; nobody if the list is empty. */
    @EventType("approvalorder.set.v1")
    record ApprovalOrderSet(UUID subject, String employer, List<Approver> approvers) implements ApprovalEvent {
        public ApprovalOrderSet {
            approvers = List.copyOf(approvers);
        }

        @Override
        public Audience audience() {
            return Audience.only(employer);
        }
    }
}
