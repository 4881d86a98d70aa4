package uk.nhs.leadership.accreditation.concern;

import jakarta.inject.Singleton;
import java.time.Duration;
import uk.nhs.leadership.chassis.background.Chore;

/** Announces the concerns that are about to be due without an answer, and those that are overdue. */
@Singleton
class ConcernReminderChore implements Chore {
    private final ConcernService service;

    ConcernReminderChore(ConcernService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "concern-reminders";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public boolean doSome() {
        return service.remindOfSome();
    }
}
