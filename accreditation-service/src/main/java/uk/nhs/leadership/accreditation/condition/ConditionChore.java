package uk.nhs.leadership.accreditation.condition;

import jakarta.inject.Singleton;
import java.time.Duration;
import uk.nhs.leadership.chassis.background.Chore;

/** Looks which conditions are overdue, and which will be soon. */
@Singleton
class ConditionChore implements Chore {
    private final ConditionDayService service;

    ConditionChore(ConditionDayService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "conditions";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public boolean doSome() {
        var moreOverdue = service.markSomeOverdue();
        return service.remindSome() || moreOverdue;
    }
}
