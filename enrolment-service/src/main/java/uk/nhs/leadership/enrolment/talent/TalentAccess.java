package uk.nhs.leadership.enrolment.talent;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.standpoint.Standpoint.Roles;

/**
 * Who may do what with talent: participants say whether they want to be found. Talent leads look for them: those of the national
 * body for everybody who is visible, those of another organisation for whoever named it. Nobody else.
 */
@ApplicationScoped
class TalentAccess {
    static final String PARTICIPANT = Roles.PARTICIPANT;
    static final String TALENT_LEAD = "talent-lead";

    private final Callers callers;

    TalentAccess(Callers callers) {
        this.callers = callers;
    }

    /** By whom those who are looked for must want to be found; null for the national body. Asked before {@link #looking}. */
    @Nullable
    String trust() {
        var caller = callers.current();
        return caller.seesAll() ? null : caller.organisation();
    }

    /** Looks as the caller, but beyond the caller's own staff. The act itself must ask who named the caller's trust. */
    <T> T looking(Supplier<T> act) {
        var caller = callers.current();
        return callers.as(
                new Caller(caller.actor(), caller.kind(), caller.organisation(), Caller.Reach.ALL, caller.roles()),
                act);
    }
}
