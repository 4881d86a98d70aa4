package uk.nhs.leadership.enrolment.cohort;

import jakarta.inject.Singleton;
import java.time.Duration;
import uk.nhs.leadership.chassis.background.Chore;

/**
 * Writes down what the calendar has brought about. Nothing depends on how soon: that a cohort has started is told by its
 * first day, whatever its row says.
 */
@Singleton
class CohortCalendarChore implements Chore {
    private final CohortCalendarService service;

    CohortCalendarChore(CohortCalendarService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "cohort-calendar";
    }

    /** A day is over at midnight in England; soon after it is soon enough. */
    @Override
    public Duration pause() {
        return Duration.ofMinutes(5);
    }

    @Override
    public boolean doSome() {
        var moreTurn = service.turnSome();
        return service.releaseSome() || moreTurn;
    }
}
