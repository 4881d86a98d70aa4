package uk.nhs.leadership.accreditation.submission;

import jakarta.inject.Singleton;
import java.time.Duration;
import uk.nhs.leadership.chassis.background.Chore;

/** Ends submissions whose provider was waited for and did not come back in time. */
@Singleton
class LapseChore implements Chore {
    private final DeadlineService service;

    LapseChore(DeadlineService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "submission-lapse";
    }

    /** A day is over at midnight in England; soon after it is soon enough. */
    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public boolean doSome() {
        return service.lapseSome();
    }
}
