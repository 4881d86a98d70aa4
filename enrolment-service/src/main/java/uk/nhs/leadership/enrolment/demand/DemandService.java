package uk.nhs.leadership.enrolment.demand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.calendar.Moment;

/** Tells what training is needed and which places there are for it. */
@ApplicationScoped
@Transactional
class DemandService {
    private final Demands demands;
    private final Callers callers;
    private final Clock clock;

    DemandService(Demands demands, Callers callers, Clock clock) {
        this.demands = demands;
        this.callers = callers;
        this.clock = clock;
    }

    /** @param trust only of this one; a trust asks for itself, named or not */
    List<DemandLine> lines(By by, @Nullable String trust, DemandEnd after, int rows) {
        var caller = callers.current();
        if (!caller.seesAll() && trust != null && !trust.equals(caller.organisation())) {
            throw new InvalidInput(new Fault("?trust", "NOT_KEPT", "A trust is told of its own people"));
        }
        var asked = caller.seesAll() ? trust : caller.organisation();
        return demands.lines(by, asked, Moment.of(clock).date(), after, rows);
    }
}
