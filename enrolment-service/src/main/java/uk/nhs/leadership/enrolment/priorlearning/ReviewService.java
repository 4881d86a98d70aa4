package uk.nhs.leadership.enrolment.priorlearning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.priorlearning.PriorLearningService.Whole;

/** What providers say of the prior learning that is claimed on their courses; each use case is one transaction. */
@ApplicationScoped
@Transactional
class ReviewService {
    private final PriorLearnings claims;
    private final PriorLearningFiles files;
    private final Judgements judgements;
    private final TakenEnrolments enrolments;
    private final PriorLearningService service;
    private final Limits limits;
    private final Involved involved;
    private final EventLog eventLog;
    private final Clock clock;
    private final Ids ids;

    ReviewService(
            PriorLearnings claims,
            PriorLearningFiles files,
            Judgements judgements,
            TakenEnrolments enrolments,
            PriorLearningService service,
            Limits limits,
            Involved involved,
            EventLog eventLog,
            Clock clock,
            Ids ids) {
        this.claims = claims;
        this.files = files;
        this.judgements = judgements;
        this.enrolments = enrolments;
        this.service = service;
        this.limits = limits;
        this.involved = involved;
        this.eventLog = eventLog;
        this.clock = clock;
        this.ids = ids;
    }

    Whole takeUp(UUID id, Version expected) {
        var taken = takenBy(id);
        involved.mayJudge(taken);
        var claim = PriorLearningService.one(claims.lockedOn(taken.enrolmentId()), id);
        expected.mustBe(claim.version());
        eventLog.append(claim.takeUp(files.of(id).size(), Moment.of(clock)));
        return service.saved(claim);
    }

    /** Those who judge on one enrolment at the same time wait for each other, so that both together keep to the limit. */
    Whole judge(UUID id, Version expected, Verdict verdict) {
        var taken = takenBy(id);
        var judge = involved.mayJudge(taken);
        var all = claims.lockedOn(taken.enrolmentId());
        var claim = PriorLearningService.one(all, id);
        expected.mustBe(claim.version());
        var now = Moment.of(clock);
        eventLog.append(claim.judge(verdict, judge, judgements.of(id), limits.allowanceOn(taken, all), now));
        judgements.persist(new Judgement(ids.next(), id, verdict, judge, now.instant()));
        return service.saved(claim);
    }

    private Taken takenBy(UUID id) {
        return claims.enrolmentOf(id).flatMap(enrolments::withId).orElseThrow(NotFound::new);
    }
}
