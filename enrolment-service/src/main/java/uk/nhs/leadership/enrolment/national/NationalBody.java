package uk.nhs.leadership.enrolment.national;

import io.quarkus.security.ForbiddenException;
import uk.nhs.leadership.chassis.tenancy.Caller;

/** Tells whether a caller acts for the national body: a role counts there only for who acts for it. */
public final class NationalBody {
    private NationalBody() {}

    /** Whether the caller has the role and acts for the national body. */
    public static boolean isServedBy(Caller caller, String role) {
        return caller.seesAll() && caller.has(role);
    }

    /**
     * Refuses everybody who acts for another organisation.
     *
     * @throws ForbiddenException seen by callers as 403
     */
    public static void mustBeServedBy(Caller caller) {
        if (!caller.seesAll()) {
            throw new ForbiddenException("only for those who act for the national body");
        }
    }
}
