package uk.nhs.leadership.accreditation.change;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Stream;
import uk.nhs.leadership.accreditation.national.NationalBody;
import uk.nhs.leadership.accreditation.submission.SubmissionAccess;
import uk.nhs.leadership.chassis.tenancy.Callers;

/**
 * Who may do what with material changes: the lead of a provider notifies them, assessors who were asked judge them, panel
 * members say what should become of them and ratifiers decide.
 */
@ApplicationScoped
class ChangeAccess {
    static final String AUTHOR = SubmissionAccess.AUTHOR;
    static final String LEAD = SubmissionAccess.LEAD;
    static final String ASSESSOR = SubmissionAccess.ASSESSOR;
    static final String PANEL_MEMBER = SubmissionAccess.PANEL_MEMBER;
    static final String RATIFIER = SubmissionAccess.RATIFIER;

    private final Callers callers;

    ChangeAccess(Callers callers) {
        this.callers = callers;
    }

    /** As whom the caller reads. */
    ChangeReader reader() {
        var caller = callers.current();
        var panel = NationalBody.isServedBy(caller, PANEL_MEMBER);
        var reader = new ChangeReader(
                panel || NationalBody.isServedBy(caller, RATIFIER),
                panel,
                Stream.of(AUTHOR, LEAD).anyMatch(caller::has) ? Optional.of(caller.organisation()) : Optional.empty(),
                NationalBody.isServedBy(caller, ASSESSOR) ? Optional.of(caller.actor()) : Optional.empty());
        if (!reader.national()
                && reader.provider().isEmpty()
                && reader.assessor().isEmpty()) {
            throw new ForbiddenException("assessors, panel members and ratifiers read for the national body only");
        }
        return reader;
    }

    void mustActNationally() {
        NationalBody.mustBeServedBy(callers.current());
    }

    /** As whom the caller acts for the national body. */
    ChangeReader national() {
        mustActNationally();
        return reader();
    }

    /** The account that acts. */
    String account() {
        return callers.current().actor();
    }
}
