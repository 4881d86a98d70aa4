package uk.nhs.leadership.accreditation.submission;

import jakarta.inject.Singleton;
import java.time.Duration;
import uk.nhs.leadership.chassis.background.Chore;

/** Reminds providers that are waited for, as long before their last day as the procedure says. */
@Singleton
class ReminderChore implements Chore {
    private final DeadlineService service;

    ReminderChore(DeadlineService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "submission-reminders";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public boolean doSome() {
        return service.remindSome();
    }
}
