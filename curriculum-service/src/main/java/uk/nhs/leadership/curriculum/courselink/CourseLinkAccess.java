package uk.nhs.leadership.curriculum.courselink;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import uk.nhs.leadership.chassis.tenancy.Callers;

/** Who may say which course is held for a programme: the national body, and the organisation that answers for it. */
@ApplicationScoped
class CourseLinkAccess {
    /** Answers for what a provider offers. */
    static final String LEAD = "provider-lead";

    private final Callers callers;

    CourseLinkAccess(Callers callers) {
        this.callers = callers;
    }

    /**
     * Refuses everybody who acts neither for the national body nor, as a lead, for the owner of a programme.
     *
     * @throws ForbiddenException seen by callers as 403: the programme is no secret
     */
    void mustAnswerFor(String owner) {
        var caller = callers.current();
        if (!caller.seesAll() && !(caller.has(LEAD) && caller.organisation().equals(owner))) {
            throw new ForbiddenException("acts for an organisation that does not answer for the programme");
        }
    }
}
