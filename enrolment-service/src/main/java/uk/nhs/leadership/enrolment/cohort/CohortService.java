package uk.nhs.leadership.enrolment.cohort;

import static uk.nhs.leadership.enrolment.cohort.CohortRule.COURSE_NOT_KNOWN;

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
import uk.nhs.leadership.enrolment.catalogue.Courses;

/** What a provider can do with cohorts. */
@ApplicationScoped
@Transactional
class CohortService {
    private final Cohorts cohorts;
    private final Courses courses;
    private final PlacesOfCohort placesOfCohort;
    private final EventLog eventLog;
    private final Callers callers;
    private final Clock clock;
    private final Ids ids;

    CohortService(
            Cohorts cohorts,
            Courses courses,
            PlacesOfCohort placesOfCohort,
            EventLog eventLog,
            Callers callers,
            Clock clock,
            Ids ids) {
        this.cohorts = cohorts;
        this.courses = courses;
        this.placesOfCohort = placesOfCohort;
        this.eventLog = eventLog;
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
    }

    Cohort plan(CohortPlan plan) {
        var provider = callers.current().organisation();
        var course = courses.withNumber(plan.accreditationNumber()).orElseThrow(() -> new RuleBroken(COURSE_NOT_KNOWN));
        var cohort = Cohort.plan(ids.next(), provider, course, plan, Moment.of(clock));
        // The database refuses a code that is taken (CohortConstraints): asking first would not make it any surer.
        cohorts.persistAndFlush(cohort);
        eventLog.append(cohort.planned());
        return cohort;
    }

    Cohort open(UUID id, Version expected) {
        var cohort = own(id, expected);
        var course = courses.accreditedAs(cohort.accreditationId()).orElseThrow(() -> new RuleBroken(COURSE_NOT_KNOWN));
        return announce(cohort, cohort.open(course, Moment.of(clock)));
    }

    Cohort close(UUID id, Version expected) {
        var cohort = own(id, expected);
        return announce(cohort, cohort.close(Moment.of(clock)));
    }

    Cohort allocate(UUID id, Version expected, String trust, int places) {
        var cohort = own(id, expected);
        var taken = placesOfCohort.takenBy(trust, id);
        return announce(cohort, cohort.allocate(ids.next(), trust, places, taken, Moment.of(clock)));
    }

    List<Allocation> allocationsOf(UUID id, Listing listing) {
        return cohorts.allocationsOf(withId(id).id(), listing);
    }

    Cohort withId(UUID id) {
        return cohorts.withId(id).orElseThrow(NotFound::new);
    }

    List<Cohort> list(CohortFilter filter, Listing listing) {
        return cohorts.list(filter, listing);
    }

    /** Others may see the cohort once it is open; that makes it no more theirs to change. */
    private Cohort own(UUID id, Version expected) {
        var provider = callers.current().organisation();
        var cohort = cohorts.holding(id)
                .filter(found -> found.provider().equals(provider))
                .orElseThrow(NotFound::new);
        expected.mustBe(cohort.version());
        return cohort;
    }

    private Cohort announce(Cohort cohort, CohortEvent event) {
        eventLog.append(event);
        cohorts.flush();
        return cohort;
    }
}
