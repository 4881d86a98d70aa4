package uk.nhs.leadership.enrolment.funding;

import static uk.nhs.leadership.enrolment.funding.FundingRule.FUNDING_COURSE_NOT_KNOWN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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
import uk.nhs.leadership.enrolment.catalogue.Courses;
import uk.nhs.leadership.enrolment.cohort.Cohorts;

/** What the national body and trusts can do with funding caps; each use case is one transaction. */
@ApplicationScoped
@Transactional
class FundingService {
    private final FundingCaps caps;
    private final Courses courses;
    private final Cohorts cohorts;
    private final EventLog eventLog;
    private final Callers callers;
    private final Clock clock;
    private final Ids ids;

    FundingService(
            FundingCaps caps,
            Courses courses,
            Cohorts cohorts,
            EventLog eventLog,
            Callers callers,
            Clock clock,
            Ids ids) {
        this.caps = caps;
        this.courses = courses;
        this.cohorts = cohorts;
        this.eventLog = eventLog;
        this.callers = callers;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * A cap, and what is used of it.
     *
     * @param used in all for the national body, its own for a trust
     * @param inAll whether that is so
     */
    record Seen(FundingCap cap, FundingUse used, boolean inAll) {}

    Seen open(FundingPromise promise) {
        mustBeKnown(promise);
        var cap = FundingCap.open(ids.next(), promise, Moment.of(clock));
        caps.persistAndFlush(cap);
        eventLog.append(cap.opened());
        return inAll(cap);
    }

    private void mustBeKnown(FundingPromise promise) {
        var course = promise.courseId();
        var cohort = promise.cohortId();
        if ((course != null && !courses.isKnown(course))
                || (cohort != null && cohorts.withId(cohort).isEmpty())) {
            throw new RuleBroken(FUNDING_COURSE_NOT_KNOWN);
        }
    }

    Seen close(UUID id, Version expected, CloseReason reason, @Nullable String text) {
        var cap = caps.holding(id).orElseThrow(NotFound::new);
        expected.mustBe(cap.version());
        eventLog.append(cap.close(reason, text, Moment.of(clock)));
        caps.flush();
        return inAll(cap);
    }

    Seen withId(UUID id) {
        return seen(List.of(caps.withId(id).orElseThrow(NotFound::new))).getFirst();
    }

    List<Seen> list(FundingFilter filter, Listing listing) {
        return seen(caps.list(filter, listing));
    }

    /** By trust; a trust is told of itself only. */
    List<FundingUse.OfTrust> usedOf(UUID id, String after, int rows) {
        var cap = withId(id);
        if (cap.inAll()) {
            return caps.usedOf(id, after, rows);
        }
        var own = callers.current().organisation();
        return own.compareTo(after) > 0 ? List.of(new FundingUse.OfTrust(own, cap.used())) : List.of();
    }

    private List<Seen> seen(List<FundingCap> found) {
        var caller = callers.current();
        if (caller.seesAll()) {
            return found.stream().map(FundingService::inAll).toList();
        }
        Map<UUID, FundingUse> own = found.isEmpty()
                ? Map.of()
                : caps.usedBy(
                        caller.organisation(),
                        found.stream().map(FundingCap::id).toList());
        return found.stream()
                .map(cap -> new Seen(cap, own.getOrDefault(cap.id(), FundingUse.NONE), false))
                .toList();
    }

    private static Seen inAll(FundingCap cap) {
        return new Seen(cap, cap.used(), true);
    }
}
