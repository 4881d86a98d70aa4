package uk.nhs.leadership.enrolment.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.national.NationalBody;

/** Who may read what is known of organisations (everyone who signs in) and who brings it in (the national body). */
@ApplicationScoped
class OrganisationAccess {
    /** What an organisation is, is public anyway. */
    static final String ANYONE_SIGNED_IN = "**";

    static final String OPERATOR = "operator";

    private final Callers callers;

    OrganisationAccess(Callers callers) {
        this.callers = callers;
    }

    /**
     * Refuses whoever acts for another organisation than the national body.
     *
     * @throws RuntimeException seen by callers as 403
     */
    void mustBeNational() {
        NationalBody.mustBeServedBy(callers.current());
    }
}
