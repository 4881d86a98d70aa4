package uk.nhs.leadership.enrolment.cohort;

import static uk.nhs.leadership.enrolment.cohort.CohortRule.COURSE_NOT_KNOWN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Listing;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.rule.RuleBroken;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.chassis.time.Ids;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.catalogue.Course;
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

    /** A cohort, and when it was looked at: the calendar says more of it than its row does. */
    record Seen(Cohort cohort, Moment at) {
        CohortStatus status() {
            return cohort.statusAt(at);
        }

        long version() {
            return cohort.versionAt(at);
        }
    }

    Seen plan(CohortPlan plan) {
        var now = Moment.of(clock);
        var provider = callers.current().organisation();
        var course = courses.withNumber(plan.accreditationNumber()).orElseThrow(() -> new RuleBroken(COURSE_NOT_KNOWN));
        var cohort = Cohort.plan(ids.next(), provider, course, plan, now);
        // The database refuses a code that is taken (CohortConstraints): asking first would not make it any surer.
        cohorts.persistAndFlush(cohort);
        eventLog.append(cohort.planned());
        return new Seen(cohort, now);
    }

    /** @param next what it is to be, told from what it is */
    Seen changeTerms(UUID id, Version expected, UnaryOperator<CohortPlan> next) {
        return change(id, expected, (cohort, now) -> {
            var plan = next.apply(cohort.asPlanned());
            return cohort.change(plan.terms(), plan.capacity(), courseOf(cohort), now);
        });
    }

    Seen open(UUID id, Version expected) {
        return change(id, expected, (cohort, now) -> Optional.of(cohort.open(courseOf(cohort), now)));
    }

    Seen close(UUID id, Version expected) {
        return change(id, expected, (cohort, now) -> Optional.of(cohort.close(now)));
    }

    Seen start(UUID id, Version expected) {
        return change(id, expected, (cohort, now) -> Optional.of(cohort.start(courseOf(cohort), now)));
    }

    Seen complete(UUID id, Version expected) {
        return change(
                id,
                expected,
                (cohort, now) -> Optional.of(cohort.complete(
                        !placesOfCohort.unfinishedAmong(List.of(id)).isEmpty(), now)));
    }

    /** Calls it off; in the same transaction nobody has a place on it any more. */
    Seen cancel(UUID id, Version expected, CancellationReason reason, String text) {
        return change(id, expected, (cohort, now) -> {
            var cancelled = cohort.cancel(reason, text, now);
            placesOfCohort.calledOff(cohort, now);
            return Optional.of(cancelled);
        });
    }

    Seen allocate(UUID id, Version expected, String trust, int places, @Nullable LocalDate releaseOn) {
        return change(
                id,
                expected,
                (cohort, now) -> Optional.of(
                        cohort.allocate(ids.next(), trust, places, placesOfCohort.takenBy(trust, id), releaseOn, now)));
    }

    List<Allocation> allocationsOf(UUID id, Listing listing) {
        return cohorts.allocationsOf(withId(id).cohort().id(), listing);
    }

    Seen withId(UUID id) {
        return new Seen(cohorts.withId(id).orElseThrow(NotFound::new), Moment.of(clock));
    }

    /** @param placeFree whether only those are asked for on which the caller's organisation could take a place today */
    List<Seen> list(CohortFilter filter, boolean placeFree, Listing listing) {
        var now = Moment.of(clock);
        var asked = placeFree ? filter.freeFor(callers.current().organisation()) : filter;
        return cohorts.list(asked, now.date(), listing).stream()
                .map(cohort -> new Seen(cohort, now))
                .toList();
    }

    /**
     * Others may see the cohort once it is open; that makes it no more theirs to change. What the calendar has brought
     * about is written down first, so that it is the version before that of the change.
     */
    private Seen change(UUID id, Version expected, BiFunction<Cohort, Moment, Optional<? extends CohortEvent>> act) {
        var now = Moment.of(clock);
        var provider = callers.current().organisation();
        var cohort = cohorts.holding(id)
                .filter(found -> found.provider().equals(provider))
                .orElseThrow(NotFound::new);
        expected.mustBe(cohort.versionAt(now));
        cohort.catchUp(now).ifPresent(this::announce);
        act.apply(cohort, now).ifPresent(this::announce);
        return new Seen(cohort, now);
    }

    private Course courseOf(Cohort cohort) {
        return courses.accreditedAs(cohort.accreditationId()).orElseThrow(() -> new RuleBroken(COURSE_NOT_KNOWN));
    }

    private void announce(CohortEvent event) {
        eventLog.append(event);
        cohorts.flush();
    }
}
