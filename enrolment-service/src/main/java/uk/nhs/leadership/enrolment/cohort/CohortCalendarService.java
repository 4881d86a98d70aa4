package uk.nhs.leadership.enrolment.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.enrolment.calendar.Moment;

/**
 * What becomes of cohorts without anybody's doing; a batch is one transaction. What somebody is just at is passed over and
 * comes with the next round.
 */
@ApplicationScoped
class CohortCalendarService {
    private static final int AT_ONCE = 100;

    private final Cohorts cohorts;
    private final PlacesOfCohort places;
    private final EventLog eventLog;
    private final Clock clock;

    CohortCalendarService(Cohorts cohorts, PlacesOfCohort places, EventLog eventLog, Clock clock) {
        this.cohorts = cohorts;
        this.places = places;
        this.eventLog = eventLog;
        this.clock = clock;
    }

    /** Starts some cohorts whose first day is over, and completes some whose last day is. @return whether there may be more */
    @Transactional
    boolean turnSome() {
        var now = Moment.of(clock);
        var due = cohorts.takeDue(now.date(), AT_ONCE);
        if (due.isEmpty()) {
            return false;
        }
        var unfinished = places.unfinishedAmong(due.stream().map(Cohort::id).toList());
        eventLog.append(due.stream()
                .flatMap(cohort -> cohort.turn(unfinished.contains(cohort.id()), now).stream())
                .toList());
        return due.size() == AT_ONCE;
    }

    /** Opens to everyone what was kept until today and is not taken, on some cohorts. @return whether there may be more */
    @Transactional
    boolean releaseSome() {
        var now = Moment.of(clock);
        var due = cohorts.takeWithReleaseDue(now.date(), AT_ONCE);
        eventLog.append(
                due.stream().flatMap(cohort -> cohort.release(now).stream()).toList());
        return due.size() == AT_ONCE;
    }
}
