package uk.nhs.leadership.enrolment.exemption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.expectation.ExpectationRule;
import uk.nhs.leadership.enrolment.expectation.Expectations;
import uk.nhs.leadership.enrolment.participant.Participants;

/** What a trust can do with exemptions; each use case is one transaction. */
@ApplicationScoped
@Transactional
class ExemptionService {
    private final Exemptions exemptions;
    private final Expectations expectations;
    private final Participants participants;
    private final EventLog eventLog;
    private final Callers callers;
    private final Clock clock;
    private final Ids ids;

    ExemptionService(
            Exemptions exemptions,
            Expectations expectations,
            Participants participants,
            EventLog eventLog,
            Callers callers,
            Clock clock,
            Ids ids) {
        this.exemptions = exemptions;
        this.expectations = expectations;
        this.participants = participants;
        this.eventLog = eventLog;
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
    }

    Exemption give(UUID participantId, UUID expectationId, ExemptionReason reason, String text, LocalDate until) {
        var now = Moment.of(clock);
        var caller = callers.current();
        var participant =
                participants.ofEmployer(caller.organisation(), participantId).orElseThrow(NotFound::new);
        var expectation = expectations.withId(expectationId).orElseThrow(NotFound::new);
        if (!expectation.isInForce()) {
            throw new RuleBroken(ExpectationRule.EXPECTATION_NOT_IN_FORCE);
        }
        var exemption =
                new Exemption(ids.next(), participant, expectation.id(), reason, text, until, caller.actor(), now);
        if (exemptions.anyHolds(participant.id(), expectation.id(), participant.employer(), now.date())) {
            throw new RuleBroken(ExemptionRule.EXEMPTION_ALREADY_THERE);
        }
        exemptions.persistAndFlush(exemption);
        eventLog.append(exemption.given());
        return exemption;
    }

    Exemption end(UUID id, Version expected) {
        var exemption = withId(id);
        expected.mustBe(exemption.version());
        eventLog.append(exemption.end(Moment.of(clock)));
        exemptions.flush();
        return exemption;
    }

    Exemption withId(UUID id) {
        return exemptions.ofEmployer(callers.current().organisation(), id).orElseThrow(NotFound::new);
    }

    List<Exemption> list(@Nullable UUID participantId, Listing listing) {
        return exemptions.list(callers.current().organisation(), participantId, listing);
    }
}
