package uk.nhs.leadership.enrolment.attainment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Period;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.enrolment.attainment.AttainmentService.Whole;
import uk.nhs.leadership.enrolment.calendar.Moment;

/** What participants show of 360-degree feedback; each use case is one transaction. */
@ApplicationScoped
@Transactional
class ThreeSixtyService {
    private final AttainmentService attainments;
    private final ShownEvidence shown;
    private final ThreeSixtySummaries summaries;
    private final AttainmentConfig config;
    private final EventLog eventLog;
    private final Clock clock;
    private final Ids ids;

    ThreeSixtyService(
            AttainmentService attainments,
            ShownEvidence shown,
            ThreeSixtySummaries summaries,
            AttainmentConfig config,
            EventLog eventLog,
            Clock clock,
            Ids ids) {
        this.attainments = attainments;
        this.shown = shown;
        this.summaries = summaries;
        this.config = config;
        this.eventLog = eventLog;
        this.clock = clock;
        this.ids = ids;
    }

    /** It takes the place of the one before, unless that was submitted: then it comes beside it. */
    Whole put(UUID attainmentId, Version expected, SummedUp summedUp) {
        var attainment = attainments.own(attainmentId);
        expected.mustBe(attainment.version());
        var now = Moment.of(clock);
        var summary = new ThreeSixtySummary(
                ids.next(), attainmentId, summedUp, Period.ofMonths(config.threeSixtyMonths()), now);
        var replaced = summaries.lastOf(attainmentId).filter(last -> !attainment.wasSubmittedWith(last.addedAt()));
        var already = shown.digestsOf(attainmentId).size() - (replaced.isPresent() ? 1 : 0);
        eventLog.append(attainment.show(already, now));
        replaced.ifPresent(summaries::takeAway);
        summaries.persist(summary);
        return attainments.saved(attainment);
    }

    Whole takeBack(UUID attainmentId, Version expected) {
        var attainment = attainments.own(attainmentId);
        expected.mustBe(attainment.version());
        var summary = summaries.lastOf(attainmentId).orElseThrow(NotFound::new);
        eventLog.append(attainment.takeBack(summary, Moment.of(clock)));
        summaries.takeAway(summary);
        return attainments.saved(attainment);
    }
}
