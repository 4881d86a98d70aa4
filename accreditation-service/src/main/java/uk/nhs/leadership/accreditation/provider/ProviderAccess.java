package uk.nhs.leadership.accreditation.provider;

import jakarta.enterprise.context.ApplicationScoped;
import uk.nhs.leadership.accreditation.national.NationalBody;
import uk.nhs.leadership.chassis.tenancy.Callers;

/**
 * Who may do what with providers: a provider's lead registers it and keeps its file, a ratifier of the national body
 * says what it is, and besides the panel nobody else reads it. Row level security keeps providers from each other.
 */
@ApplicationScoped
class ProviderAccess {
    static final String AUTHOR = "provider-author";
    static final String LEAD = "provider-lead";
    static final String PANEL_MEMBER = "panel-member";
    static final String RATIFIER = "ratifier";

    private final Callers callers;

    ProviderAccess(Callers callers) {
        this.callers = callers;
    }

    /** The organisation for which the caller acts: never one that the request names. */
    String organisation() {
        return callers.current().organisation();
    }

    /** The account of who acts for the national body. */
    String ratifier() {
        NationalBody.mustBeServedBy(callers.current());
        return callers.current().actor();
    }

    boolean isNational() {
        return callers.current().seesAll();
    }
}
