package uk.nhs.leadership.enrolment.nameless;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;

/**
 * What somebody says without a name: the transaction in which it is kept is nobody's, its id does not tell when it came to
 * be, and the log hears of it later, from a chore, because an event carries the correlation id of its request.
 */
@ApplicationScoped
public class Nameless {
    private static final Caller NOBODY = Caller.service("nameless");
    private static final long VERSION = 0xF000L;
    private static final long VARIANT = 0xC000_0000_0000_0000L;

    private final Callers callers;
    private final RandomGenerator random;

    Nameless(Callers callers, RandomGenerator random) {
        this.callers = callers;
        this.random = random;
    }

    /** Does it in nobody's name: not even the session of the database is told who calls. Outside of a transaction. */
    public <T> T say(Supplier<T> act) {
        return callers.as(NOBODY, act);
    }

    /** All of it is chance: the ids that everything else has begin with the time. */
    public UUID newId() {
        return new UUID((random.nextLong() & ~VERSION) | 0x4000L, (random.nextLong() & ~VARIANT) | Long.MIN_VALUE);
    }
}
