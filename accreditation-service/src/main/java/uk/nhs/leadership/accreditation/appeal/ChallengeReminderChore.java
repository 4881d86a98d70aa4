package uk.nhs.leadership.accreditation.appeal;

import jakarta.inject.Singleton;
import java.time.Duration;
import uk.nhs.leadership.chassis.background.Chore;

/** Looks which challenges have to be decided soon. */
@Singleton
class ChallengeReminderChore implements Chore {
    private final ChallengeDueService service;

    ChallengeReminderChore(ChallengeDueService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "challenge-reminders";
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
