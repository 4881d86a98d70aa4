package uk.nhs.leadership.enrolment.insight;

import jakarta.inject.Singleton;
import java.time.Duration;
import uk.nhs.leadership.chassis.background.Chore;

/** Counts what happened, soon after it did. */
@Singleton
class InsightChore implements Chore {
    private final InsightService service;

    InsightChore(InsightService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "insight";
    }

    /** A report is to be five seconds old at most, and most of them are for a piece of many events. */
    @Override
    public Duration pause() {
        return Duration.ofMillis(500);
    }

    @Override
    public boolean doSome() {
        return service.catchUp();
    }
}
