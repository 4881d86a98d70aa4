package uk.nhs.leadership.enrolment.developmentplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.enrolment.curriculum.CompetencyService;
import uk.nhs.leadership.enrolment.participant.Onlookers;
import uk.nhs.leadership.enrolment.participant.Participants;
import uk.nhs.leadership.enrolment.participant.Seen;

/** What can be done with plans; each use case is one transaction. */
@ApplicationScoped
@Transactional
class DevelopmentPlanService {
    private final DevelopmentPlans plans;
    private final Participants participants;
    private final Onlookers onlookers;
    private final CompetencyService competencies;
    private final EventLog eventLog;
    private final Callers callers;
    private final Clock clock;
    private final Ids ids;

    DevelopmentPlanService(
            DevelopmentPlans plans,
            Participants participants,
            Onlookers onlookers,
            CompetencyService competencies,
            EventLog eventLog,
            Callers callers,
            Clock clock,
            Ids ids) {
        this.plans = plans;
        this.participants = participants;
        this.onlookers = onlookers;
        this.competencies = competencies;
        this.eventLog = eventLog;
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
    }

    /** Empty as long as nothing was saved. */
    Optional<DevelopmentPlan> own() {
        var own = participants.whoIs(callers.current()).orElseThrow(NotFound::new);
        return plans.lastOf(own.id());
    }

    /** Those who save at the same time wait for each other. */
    DevelopmentPlan save(Version expected, List<Priority> priorities) {
        var own = participants.whoIs(callers.current()).orElseThrow(NotFound::new);
        participants.lock(own);
        var last = plans.lastOf(own.id()).map(DevelopmentPlan::revision).orElse(0L);
        expected.mustBe(last);
        competencies.mustBeInForce(
                priorities.stream().map(Priority::competencyId).toList(), "/priorities/%d/competencyId");
        var plan = new DevelopmentPlan(ids.next(), own.id(), own.employer(), last + 1, priorities, clock.instant());
        plans.persistAndFlush(plan);
        eventLog.append(plan.saved());
        return plan;
    }

    /** Of one of the caller's own staff. */
    Optional<DevelopmentPlan> of(UUID participantId) {
        var caller = callers.current();
        var staff = participants
                .ofEmployer(caller.organisation(), participantId)
                .filter(person -> participants.isManagedBy(person, caller))
                .orElseThrow(NotFound::new);
        onlookers.looked(staff, Seen.DEVELOPMENT_PLAN);
        return plans.lastOf(staff.id());
    }
}
