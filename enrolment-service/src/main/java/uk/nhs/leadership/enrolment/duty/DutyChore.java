package uk.nhs.leadership.enrolment.duty;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import uk.nhs.leadership.chassis.background.Chore;

/**
 * Looks at whoever something has happened to, and at everybody when something new is expected. Nobody who writes waits for it. Days
 * need no work: what a duty is on a day follows from its dates.
 */
@Singleton
class DutyChore implements Chore {
    private final DutyWorkService service;
    private volatile double lagSeconds;

    DutyChore(DutyWorkService service, MeterRegistry meters) {
        this.service = service;
        Gauge.builder("duty.lag", this, chore -> chore.lagSeconds)
                .baseUnit("seconds")
                .description("For how long the first event has waited for which duties have not been found anew")
                .register(meters);
    }

    @Override
    public String name() {
        return "duties";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(1);
    }

    /** Something of each, so that many events keep no new expectation waiting, nor the reverse. */
    @Override
    public boolean doSome() {
        var more = service.catchUp();
        more |= service.sweep();
        lagSeconds = service.lag().toMillis() / 1000.0;
        return more;
    }
}
