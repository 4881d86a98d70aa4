package uk.nhs.leadership.enrolment.enrolment;

import jakarta.inject.Singleton;
import java.time.Duration;
import uk.nhs.leadership.chassis.background.Chore;

/** Ends what nobody decided before a cohort started. */
@Singleton
class UndecidedChore implements Chore {
    private final WaitingListService service;

    UndecidedChore(WaitingListService service) {
        this.service = service;
    }

    @Override
    public String name() {
        return "undecided-places";
    }

    /** A cohort has started when its first day is over, at midnight in England; soon after it is soon enough. */
    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public boolean doSome() {
        return service.thatStartedWithoutAnAnswer().stream()
                        .mapToInt(service::callOff)
                        .sum()
                > 0;
    }
}
