package uk.nhs.leadership.accreditation.accreditation;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Predicate;
import uk.nhs.leadership.accreditation.national.NationalBody;
import uk.nhs.leadership.chassis.tenancy.Callers;

/**
 * Who may do what with that which is between the provider of an accreditation and the national body: the provider with its
 * own, panel members and ratifiers who act for the national body with all of it.
 */
@ApplicationScoped
public class TermAccess {
    public static final String AUTHOR = AccreditationAccess.AUTHOR;
    public static final String LEAD = AccreditationAccess.LEAD;
    public static final String PANEL_MEMBER = AccreditationAccess.PANEL_MEMBER;
    public static final String RATIFIER = AccreditationAccess.RATIFIER;

    private final Callers callers;

    TermAccess(Callers callers) {
        this.callers = callers;
    }

    /** The account that acts for the national body. */
    public String nationalAccount() {
        var caller = callers.current();
        NationalBody.mustBeServedBy(caller);
        return caller.actor();
    }

    public boolean isNational() {
        var caller = callers.current();
        return NationalBody.isServedBy(caller, PANEL_MEMBER) || NationalBody.isServedBy(caller, RATIFIER);
    }

    /** Whether the caller acts for a provider, be it a person or a system of it. */
    public boolean actsFor(String provider) {
        return callers.current().organisation().equals(provider);
    }

    public Predicate<RegisteredTerm> own() {
        var organisation = callers.current().organisation();
        return term -> term.provider().equals(organisation);
    }

    public Predicate<RegisteredTerm> readable() {
        if (isNational()) {
            return term -> true;
        }
        var caller = callers.current();
        if (caller.has(AUTHOR) || caller.has(LEAD)) {
            return own();
        }
        throw new ForbiddenException("only its provider reads it, and those who act for the national body");
    }
}
