package uk.nhs.leadership.enrolment.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.calendar.Moment;

/** What a trust can do about who approves. */
@ApplicationScoped
@Transactional
class ApprovalOrderService {
    private final ApprovalOrders orders;
    private final EventLog eventLog;
    private final Callers callers;
    private final Clock clock;

    ApprovalOrderService(ApprovalOrders orders, EventLog eventLog, Callers callers, Clock clock) {
        this.orders = orders;
        this.eventLog = eventLog;
        this.callers = callers;
        this.clock = clock;
    }

    ApprovalOrder own() {
        return orders.of(callers.current().organisation());
    }

    ApprovalOrder set(Version expected, List<Approver> approvers) {
        var order = own();
        expected.mustBe(order.version());
        eventLog.append(order.set(approvers, Moment.of(clock)));
        orders.persistAndFlush(order);
        return order;
    }
}
