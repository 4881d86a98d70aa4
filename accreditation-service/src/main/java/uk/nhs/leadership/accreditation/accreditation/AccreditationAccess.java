package uk.nhs.leadership.accreditation.accreditation;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Predicate;
import java.util.function.Supplier;
import uk.nhs.leadership.accreditation.national.NationalBody;
import uk.nhs.leadership.accreditation.submission.SubmissionAccess;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;

/**
 * Who may do what with the register: everybody reads it, a ratifier of the national body changes it, and the lead of a
 * provider gives up what is the provider's.
 */
@ApplicationScoped
public class AccreditationAccess {
    public static final String RATIFIER = SubmissionAccess.RATIFIER;
    public static final String PANEL_MEMBER = SubmissionAccess.PANEL_MEMBER;
    public static final String AUTHOR = SubmissionAccess.AUTHOR;
    public static final String LEAD = SubmissionAccess.LEAD;

    private final Callers callers;

    AccreditationAccess(Callers callers) {
        this.callers = callers;
    }

    /** The account that acts for the national body. */
    public String national() {
        var caller = callers.current();
        NationalBody.mustBeServedBy(caller);
        return caller.actor();
    }

    /** The account that acts for its own organisation. */
    public String account() {
        return callers.current().actor();
    }

    /** Whether an accreditation is of the caller's own organisation. */
    public Predicate<Accreditation> own() {
        var organisation = callers.current().organisation();
        return accreditation -> accreditation.provider().equals(organisation);
    }

    /** Of which accreditations the caller may read what is between their provider and the national body: all, or those of the own organisation. */
    public Predicate<Accreditation> readable() {
        if (readsAll()) {
            return accreditation -> true;
        }
        var caller = callers.current();
        if (caller.has(AUTHOR) || caller.has(LEAD)) {
            return own();
        }
        throw new ForbiddenException("panel members and ratifiers read for the national body only");
    }

    /** Whether the caller reads what is between any provider and the national body. */
    public boolean readsAll() {
        var caller = callers.current();
        return NationalBody.isServedBy(caller, PANEL_MEMBER) || NationalBody.isServedBy(caller, RATIFIER);
    }

    /**
     * Acts as the caller, but with the reach of the national body: in the database nobody else writes to the register.
     * The act itself must ask whether it is about what is the caller's.
     */
    <T> T onTheRegister(Supplier<T> act) {
        var caller = callers.current();
        return callers.as(
                new Caller(caller.actor(), caller.kind(), caller.organisation(), Caller.Reach.ALL, caller.roles()),
                act);
    }
}
