package uk.nhs.leadership.enrolment.job;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import uk.nhs.leadership.chassis.background.Chore;

/** Ends jobs that were left behind, and forgets rows and then results when nobody needs them any more. */
@Singleton
class JobChore implements Chore {
    private final JobService service;
    private final Clock clock;

    JobChore(JobService service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "jobs-clean-up";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public boolean doSome() {
        var now = clock.instant();
        return service.endSomeLeftBehind(now) || service.forgetSomeRows() || service.forgetSomeJobs(now);
    }
}
