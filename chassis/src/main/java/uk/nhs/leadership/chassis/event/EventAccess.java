package uk.nhs.leadership.chassis.event;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import uk.nhs.leadership.chassis.tenancy.Callers;

/** Who may follow the events, and who may look after the log and the read models. */
@ApplicationScoped
public class EventAccess {
    /** People who keep the platform running. */
    public static final String OPERATOR = "operator";

    /** People who evaluate what happened. */
    public static final String ANALYST = "analyst";

    /** Systems that follow what changes. */
    public static final String READ_EVENTS = "scope:events:read";

    private final Callers callers;

    EventAccess(Callers callers) {
        this.callers = callers;
    }

    /**
     * The log and the read models hold what belongs to every organisation, so looking after them is for those who see
     * all.
     *
     * @throws ForbiddenException if the caller acts for any other organisation, whatever the role
     */
    public void mustSeeAll() {
        if (!callers.current().seesAll()) {
            throw new ForbiddenException("acts for an organisation that does not see all");
        }
    }
}
