package uk.nhs.leadership.enrolment.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import uk.nhs.leadership.enrolment.calendar.Moment;

/**
 * The pieces of work by which duties are found. Each is a transaction that says with its effect how far it has come, so that after a
 * crash any replica goes on from there.
 */
@ApplicationScoped
@Transactional
class DutyWorkService {
    /** Each event may be about another person, of whom everything in force is asked. */
    private static final int EVENTS = 1_000;

    /** Of each of whom one expectation is asked: well below a second. */
    private static final int PEOPLE = 5_000;

    private final Duties duties;
    private final Clock clock;

    DutyWorkService(Duties duties, Clock clock) {
        this.duties = duties;
        this.clock = clock;
    }

    boolean catchUp() {
        return duties.catchUp(EVENTS, Moment.of(clock));
    }

    boolean sweep() {
        return duties.sweep(PEOPLE, Moment.of(clock));
    }

    /** For how long the first event has waited for which nobody has been looked at. */
    Duration lag() {
        var now = clock.instant();
        return duties.firstLeft().map(first -> Duration.between(first, now)).orElse(Duration.ZERO);
    }
}
