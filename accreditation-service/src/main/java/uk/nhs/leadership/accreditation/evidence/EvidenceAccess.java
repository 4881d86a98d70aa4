package uk.nhs.leadership.accreditation.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import uk.nhs.leadership.accreditation.national.NationalBody;
import uk.nhs.leadership.chassis.tenancy.Callers;

/** Who may come near evidence at all. To whose and to which, the {@link EvidencePlace} says. */
@ApplicationScoped
class EvidenceAccess {
    static final String AUTHOR = "provider-author";
    static final String LEAD = "provider-lead";
    static final String SYSTEM = "scope:submission:write";
    static final String ASSESSOR = "assessor";
    static final String PANEL_MEMBER = "panel-member";
    static final String RATIFIER = "ratifier";

    private final Callers callers;

    EvidenceAccess(Callers callers) {
        this.callers = callers;
    }

    /** Refuses assessors, panel members and ratifiers who act for another organisation than the national body. */
    void mayRead() {
        var caller = callers.current();
        if (Stream.of(AUTHOR, LEAD, SYSTEM).noneMatch(caller::has)) {
            NationalBody.mustBeServedBy(caller);
        }
    }

    /** The account that adds. */
    String account() {
        return callers.current().actor();
    }
}
