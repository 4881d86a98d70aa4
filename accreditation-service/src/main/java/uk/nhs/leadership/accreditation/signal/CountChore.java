package uk.nhs.leadership.accreditation.signal;

import jakarta.inject.Singleton;
import java.time.Duration;
import uk.nhs.leadership.chassis.background.Chore;

/** Counts each accreditation once a day. */
@Singleton
class CountChore implements Chore {
    private final SignalService service;

    CountChore(SignalService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "signals";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(20);
    }

    @Override
    public boolean doSome() {
        return service.countSome();
    }
}
