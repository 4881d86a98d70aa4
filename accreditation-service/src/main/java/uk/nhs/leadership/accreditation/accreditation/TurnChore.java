package uk.nhs.leadership.accreditation.accreditation;

import jakarta.inject.Singleton;
import java.time.Duration;
import uk.nhs.leadership.chassis.background.Chore;

/** Announces what the calendar has brought about. Nothing depends on it: what an accreditation is on a day is known before. */
@Singleton
class TurnChore implements Chore {
    private final TurnService service;

    TurnChore(TurnService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "accreditation-turns";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public boolean doSome() {
        return service.announceSome();
    }
}
