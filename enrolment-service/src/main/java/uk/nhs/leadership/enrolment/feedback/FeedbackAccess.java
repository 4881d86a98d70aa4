package uk.nhs.leadership.enrolment.feedback;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.tenancy.Callers;
import uk.nhs.leadership.enrolment.national.NationalBody;
import uk.nhs.leadership.enrolment.standpoint.Standpoint;
import uk.nhs.leadership.enrolment.standpoint.Standpoint.Roles;

/**
 * Who may do what with feedback: participants give it; the provider, and trusts with people on the cohort, see what it comes
 * to; panel members moderate for the national body, and see all.
 */
@ApplicationScoped
class FeedbackAccess {
    static final String PARTICIPANT = Roles.PARTICIPANT;
    static final String LEARNING_LEAD = Roles.LEARNING_LEAD;
    static final String TRUST_READS = Roles.TRUST_READS;
    static final String TRUST_WRITES = Roles.TRUST_WRITES;
    static final String PROVIDER_LEAD = Roles.PROVIDER_LEAD;
    static final String PROVIDER_DECLARES = Roles.PROVIDER_DECLARES;
    static final String PANEL_MEMBER = "panel-member";

    private final Callers callers;

    FeedbackAccess(Callers callers) {
        this.callers = callers;
    }

    void mustModerate() {
        NationalBody.mustBeServedBy(callers.current());
    }

    /** Whose courses the caller may see the feedback on; null for everybody's. */
    @Nullable
    String providerSeen() {
        var caller = callers.current();
        if (NationalBody.isServedBy(caller, PANEL_MEMBER)) {
            return null;
        }
        if (!Standpoint.PROVIDER.isOpenTo(caller)) {
            throw new ForbiddenException("panel members read for the national body only");
        }
        return caller.organisation();
    }

    /** Refuses those whose only role counts for the national body alone, and who do not act for it. */
    void mustSeeCohorts() {
        var caller = callers.current();
        if (!NationalBody.isServedBy(caller, PANEL_MEMBER)
                && !Standpoint.PROVIDER.isOpenTo(caller)
                && !Standpoint.TRUST.isOpenTo(caller)) {
            throw new ForbiddenException("panel members read for the national body only");
        }
    }
}
