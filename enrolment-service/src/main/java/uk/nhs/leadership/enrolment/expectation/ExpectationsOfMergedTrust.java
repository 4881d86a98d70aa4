package uk.nhs.leadership.enrolment.expectation;

import jakarta.enterprise.context.ApplicationScoped;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.expectation.ExpectationEvent.ExpectationEnded;
import uk.nhs.leadership.enrolment.expectation.ExpectationEvent.ExpectationWidened;
import uk.nhs.leadership.enrolment.merger.AtTheStart;
import uk.nhs.leadership.enrolment.merger.GoingOver.Succeeded;

/**
 * What names a trust that becomes part of another names that one too, before anybody goes over, so that nobody falls out of it.
 * What the trust expected of its own staff ends: of its own staff the other one decides, who finds it as drafts.
 */
@ApplicationScoped
class ExpectationsOfMergedTrust implements AtTheStart {
    private final MergedExpectations expectations;
    private final EventLog eventLog;

    ExpectationsOfMergedTrust(MergedExpectations expectations, EventLog eventLog) {
        this.expectations = expectations;
        this.eventLog = eventLog;
    }

    @Override
    public void begins(Succeeded merger, Moment now) {
        eventLog.append(expectations.widen(merger.predecessor(), merger.successor(), now).stream()
                .map(id -> new ExpectationWidened(id, null, merger.predecessor(), merger.successor(), merger.on()))
                .toList());
        expectations.takeOverDrafts(merger.predecessor(), merger.successor(), now);
        eventLog.append(expectations.end(merger.predecessor(), merger.successor(), merger.on(), now).stream()
                .map(id -> new ExpectationEnded(id, merger.predecessor(), merger.on()))
                .toList());
    }
}
