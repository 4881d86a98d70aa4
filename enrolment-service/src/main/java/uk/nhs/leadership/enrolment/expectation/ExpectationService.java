package uk.nhs.leadership.enrolment.expectation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.enrolment.calendar.Moment;

/** What can be done with expectations; each use case is one transaction. */
@ApplicationScoped
@Transactional
class ExpectationService {
    private final Expectations expectations;
    private final EventLog eventLog;
    private final Callers callers;
    private final Clock clock;
    private final Ids ids;

    ExpectationService(Expectations expectations, EventLog eventLog, Callers callers, Clock clock, Ids ids) {
        this.expectations = expectations;
        this.eventLog = eventLog;
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
    }

    Expectation add(Draft draft) {
        var caller = callers.current();
        var expectation =
                new Expectation(ids.next(), caller.seesAll() ? null : caller.organisation(), draft, Moment.of(clock));
        mayReplace(expectation);
        expectations.persistAndFlush(expectation);
        return expectation;
    }

    Expectation change(UUID id, Version expected, Draft draft) {
        var expectation = toChange(id, expected);
        expectation.change(draft, Moment.of(clock));
        mayReplace(expectation);
        expectations.flush();
        return expectation;
    }

    /** What it replaces ends with it. */
    Expectation publish(UUID id, Version expected) {
        var now = Moment.of(clock);
        var expectation = toChange(id, expected);
        var published = expectation.publish(now);
        mayReplace(expectation);
        eventLog.append(published);
        var replaces = expectation.replaces();
        if (replaces != null) {
            eventLog.append(
                    expectations.toChange(replaces).orElseThrow(NotFound::new).end(now));
        }
        expectations.flush();
        return expectation;
    }

    Expectation end(UUID id, Version expected) {
        var expectation = toChange(id, expected);
        eventLog.append(expectation.end(Moment.of(clock)));
        expectations.flush();
        return expectation;
    }

    Expectation withId(UUID id) {
        return expectations.withId(id).orElseThrow(NotFound::new);
    }

    List<Expectation> list(Listing listing) {
        return expectations.list(listing);
    }

    /** What others wrote can be read, and is not there to be changed. */
    private Expectation toChange(UUID id, Version expected) {
        var caller = callers.current();
        var expectation = expectations
                .toChange(id)
                .filter(found -> caller.seesAll() || caller.organisation().equals(found.employer()))
                .orElseThrow(NotFound::new);
        expected.mustBe(expectation.version());
        return expectation;
    }

    private void mayReplace(Expectation successor) {
        var replaces = successor.replaces();
        if (replaces != null
                && expectations
                        .withId(replaces)
                        .filter(found -> found.mayBeReplacedBy(successor))
                        .isEmpty()) {
            throw new RuleBroken(ExpectationRule.EXPECTATION_REPLACES_NOTHING);
        }
    }
}
