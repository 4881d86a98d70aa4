package uk.nhs.leadership.enrolment.concern;

import jakarta.inject.Singleton;
import java.time.Duration;
import uk.nhs.leadership.chassis.background.Chore;

/**
 * Has the log hear of concerns: that one was raised or continued, some time after it was, and that one is about to be due, or
 * overdue.
 */
@Singleton
class ConcernChore implements Chore {
    private final ConcernService service;

    ConcernChore(ConcernService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "confidential-concerns";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public boolean doSome() {
        return service.tellSome();
    }
}
