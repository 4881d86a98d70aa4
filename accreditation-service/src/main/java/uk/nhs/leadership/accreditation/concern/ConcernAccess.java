package uk.nhs.leadership.accreditation.concern;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import java.util.stream.Stream;
import uk.nhs.leadership.accreditation.national.NationalBody;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;

/**
 * Who may do what with concerns: participants and trusts raise them, each sees the own ones and no colleague's, panel
 * members of the national body handle all. A provider has no way in.
 */
@ApplicationScoped
class ConcernAccess {
    static final String PARTICIPANT = "participant";
    static final String LEARNING_LEAD = "learning-lead";
    static final String LINE_MANAGER = "line-manager";
    static final String PANEL_MEMBER = "panel-member";

    private final Callers callers;

    ConcernAccess(Callers callers) {
        this.callers = callers;
    }

    /** Whoever raises a concern, and the organisation for which they do. */
    Caller raiser() {
        return callers.current();
    }

    /** The account that handles concerns for the national body. */
    String handler() {
        var caller = callers.current();
        NationalBody.mustBeServedBy(caller);
        return caller.actor();
    }

    ConcernReader reader() {
        var caller = callers.current();
        if (NationalBody.isServedBy(caller, PANEL_MEMBER)) {
            return new ConcernReader(true, caller.actor());
        }
        if (Stream.of(PARTICIPANT, LEARNING_LEAD, LINE_MANAGER).noneMatch(caller::has)) {
            throw new ForbiddenException("panel members read for the national body only");
        }
        return new ConcernReader(false, caller.actor());
    }

    /**
     * Acts as the caller, but with the reach of the national body, which alone changes concerns in the database. The act
     * itself must ask whose concern it is.
     */
    <T> T onConcerns(Supplier<T> act) {
        var caller = callers.current();
        return callers.as(
                new Caller(caller.actor(), caller.kind(), caller.organisation(), Caller.Reach.ALL, caller.roles()),
                act);
    }
}
