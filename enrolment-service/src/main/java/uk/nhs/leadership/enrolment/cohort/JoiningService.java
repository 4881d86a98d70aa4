package uk.nhs.leadership.enrolment.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.EventLog;
import uk.nhs.leadership.chassis.http.Version;
import uk.nhs.leadership.chassis.rule.NotFound;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.calendar.Moment;
import uk.nhs.leadership.enrolment.standpoint.Standpoint;

/** Says how one joins a cohort online, and tells it to those who join. */
@ApplicationScoped
@Transactional
class JoiningService {
    private final Cohorts cohorts;
    private final PlacesOfCohort places;
    private final EventLog eventLog;
    private final Callers callers;
    private final Clock clock;

    JoiningService(Cohorts cohorts, PlacesOfCohort places, EventLog eventLog, Callers callers, Clock clock) {
        this.cohorts = cohorts;
        this.places = places;
        this.eventLog = eventLog;
        this.callers = callers;
        this.clock = clock;
    }

    /** @param expected the version of the cohort: its row is held, so that nobody else says it at the same time */
    Joining say(UUID cohortId, Version expected, String link, @Nullable String instructions) {
        var now = Moment.of(clock);
        var cohort = cohorts.holding(cohortId).filter(this::isOwn).orElseThrow(NotFound::new);
        expected.mustBe(cohort.versionAt(now));
        var joining = cohorts.joiningOf(cohortId).orElse(null);
        if (joining == null) {
            joining = new Joining(cohort, link, instructions, now);
            cohorts.keep(joining);
        } else {
            joining.change(link, instructions, now);
        }
        eventLog.append(joining.said());
        cohorts.flush();
        return joining;
    }

    /** For whom it is not, there is nothing. */
    Joining howToJoin(UUID cohortId) {
        return cohorts.withId(cohortId)
                .filter(cohort -> isOwn(cohort) || places.isOn(cohortId, callers.current()))
                .flatMap(cohort -> cohorts.joiningOf(cohortId))
                .orElseThrow(NotFound::new);
    }

    private boolean isOwn(Cohort cohort) {
        return Standpoint.PROVIDER.isOpenTo(callers.current())
                && cohort.provider().equals(callers.current().organisation());
    }
}
