package uk.nhs.leadership.chassis.background;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import uk.nhs.leadership.chassis.tenancy.Callers;

/** All chores of this service. Each has a thread of its own, so that a long one makes no other wait. */
@Singleton
class Chores {
    private final List<Rounds> all;

    Chores(@All List<Chore> chores, Callers callers, MeterRegistry meters) {
        all = chores.stream().map(chore -> new Rounds(chore, callers)).toList();
        for (var rounds : all) {
            Gauge.builder("chore.last.success.age", rounds, Rounds::secondsSinceSuccess)
                    .baseUnit("seconds")
                    .description("Since this replica last did all there was, or started; alert on several pauses")
                    .tag("chore", rounds.chore())
                    .register(meters);
        }
    }

    void start(@Observes StartupEvent started) {
        all.forEach(Rounds::start);
    }

    /** All are told before any is waited for. */
    void stop(@Observes ShutdownEvent stopping) {
        all.forEach(Rounds::end);
        all.forEach(Rounds::awaitEnd);
    }
}
