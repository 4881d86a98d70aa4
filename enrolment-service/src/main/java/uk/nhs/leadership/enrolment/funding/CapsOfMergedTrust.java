package uk.nhs.leadership.enrolment.funding;

import jakarta.enterprise.context.ApplicationScoped;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.funding.FundingEvent.FundingCapWidened;
import uk.nhs.leadership.enrolment.merger.AtTheStart;
import uk.nhs.leadership.enrolment.merger.GoingOver.Succeeded;

/** Money that is for a trust is for the one that it becomes part of, from the first day there. What is used follows the places. */
@ApplicationScoped
class CapsOfMergedTrust implements AtTheStart {
    private final MergedCaps caps;
    private final EventLog eventLog;

    CapsOfMergedTrust(MergedCaps caps, EventLog eventLog) {
        this.caps = caps;
        this.eventLog = eventLog;
    }

    @Override
    public void begins(Succeeded merger, Moment now) {
        eventLog.append(caps.widen(merger.predecessor(), merger.successor(), now).stream()
                .map(cap -> new FundingCapWidened(cap.id(), cap.trusts(), merger.predecessor(), merger.successor()))
                .toList());
    }
}
