package uk.nhs.leadership.chassis.http;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import uk.nhs.leadership.chassis.tenancy.Callers;

/** Refuses a token that does not say for which one organisation it acts, before anything is done in its name. */
class OneOrganisation {
    private final Callers callers;

    OneOrganisation(Callers callers) {
        this.callers = callers;
    }

    @ServerRequestFilter
    public void refuseUnlessChosen() {
        callers.current();
    }
}
