package uk.nhs.leadership.enrolment.feedback;

import jakarta.inject.Singleton;
import java.time.Duration;
import uk.nhs.leadership.chassis.background.Chore;

/** Shows what waits, wherever it is enough. Not when the fifth person says something: that would tell when they did. */
@Singleton
class FeedbackChore implements Chore {
    private final FeedbackService service;

    FeedbackChore(FeedbackService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "feedback";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public boolean doSome() {
        return service.showSome();
    }
}
