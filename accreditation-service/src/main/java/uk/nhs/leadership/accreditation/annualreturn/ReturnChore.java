package uk.nhs.leadership.accreditation.annualreturn;

import jakarta.inject.Singleton;
import java.time.Duration;
import uk.nhs.leadership.chassis.background.Chore;

/** Asks for annual returns when a year has ended, and announces those that are soon due or late. */
@Singleton
class ReturnChore implements Chore {
    private final AnnualReturnService service;

    ReturnChore(AnnualReturnService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "annual-returns";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(30);
    }

    @Override
    public boolean doSome() {
        return service.askForSome() || service.remindOfSome();
    }
}
