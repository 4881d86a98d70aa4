package uk.nhs.leadership.accreditation.submission;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Stream;
import uk.nhs.leadership.accreditation.national.NationalBody;
import uk.nhs.leadership.chassis.tenancy.Callers;

/**
 * Who may do what with submissions: a provider's people and systems write them and its lead submits and withdraws them;
 * an assessor reads those they are allocated to; panel and ratifiers read what was submitted.
 */
@ApplicationScoped
public class SubmissionAccess {
    public static final String AUTHOR = "provider-author";
    public static final String LEAD = "provider-lead";
    public static final String SYSTEM = "scope:submission:write";
    public static final String ASSESSOR = "assessor";
    public static final String PANEL_MEMBER = "panel-member";
    public static final String RATIFIER = "ratifier";

    private final Callers callers;

    SubmissionAccess(Callers callers) {
        this.callers = callers;
    }

    /** The provider for whom the caller writes: never one that the request names. */
    public String provider() {
        return callers.current().organisation();
    }

    /** The account that writes. */
    public String account() {
        return callers.current().actor();
    }

    /** As whom the caller reads. */
    public Reader reader() {
        var caller = callers.current();
        var panel = NationalBody.isServedBy(caller, PANEL_MEMBER);
        var reader = new Reader(
                panel || NationalBody.isServedBy(caller, RATIFIER),
                panel,
                Stream.of(AUTHOR, LEAD, SYSTEM).anyMatch(caller::has)
                        ? Optional.of(caller.organisation())
                        : Optional.empty(),
                NationalBody.isServedBy(caller, ASSESSOR) ? Optional.of(caller.actor()) : Optional.empty());
        if (!reader.national()
                && reader.provider().isEmpty()
                && reader.assessor().isEmpty()) {
            throw new ForbiddenException("assessors, panel members and ratifiers read for the national body only");
        }
        return reader;
    }

    /** Refuses assessors, panel members and ratifiers who act for another organisation. */
    public void mustActNationally() {
        NationalBody.mustBeServedBy(callers.current());
    }
}
