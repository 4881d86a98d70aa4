package uk.nhs.leadership.accreditation.register;

import jakarta.inject.Singleton;
import java.time.Duration;
import uk.nhs.leadership.chassis.background.Chore;

/** Gives the changes of the register their numbers, soon after they have happened. */
@Singleton
class RegisterChangeChore implements Chore {
    private final RegisterChangeService service;

    RegisterChangeChore(RegisterChangeService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "register-changes";
    }

    /** Where nothing has happened a round is one look at two indexes. */
    @Override
    public Duration pause() {
        return Duration.ofSeconds(1);
    }

    @Override
    public boolean doSome() {
        return service.numberSome();
    }
}
