package uk.nhs.leadership.enrolment.enrolment;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import uk.nhs.leadership.chassis.background.Chore;

/** Sees to it that a place that is free goes to whoever has waited longest. */
@Singleton
class PlaceChore implements Chore {
    private final WaitingListService service;

    PlaceChore(WaitingListService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "waiting-lists";
    }

    /** Those who wait see a place go to the next almost as soon as it is free. */
    @Override
    public Duration pause() {
        return Duration.ofSeconds(1);
    }

    /** What fails on one cohort keeps no other waiting. A cohort with more to do than one piece comes again next round. */
    @Override
    public boolean doSome() {
        var failures = new ArrayList<RuntimeException>();
        for (var cohort : service.thatMayMoveOn()) {
            try {
                service.moveOn(cohort);
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        return false;
    }
}
