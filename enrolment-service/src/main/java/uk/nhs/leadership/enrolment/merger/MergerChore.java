package uk.nhs.leadership.enrolment.merger;

import jakarta.inject.Singleton;
import java.time.Duration;
import uk.nhs.leadership.chassis.background.Chore;

/** Makes one trust part of another when the day has come. */
@Singleton
class MergerChore implements Chore {
    private final MergerWorkService service;

    MergerChore(MergerWorkService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "mergers";
    }

    /** A merger is planned for months; who plans one for today wants to see it begin. */
    @Override
    public Duration pause() {
        return Duration.ofSeconds(10);
    }

    @Override
    public boolean doSome() {
        return service.doSome();
    }
}
