package uk.nhs.leadership.accreditation.condition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import uk.nhs.leadership.accreditation.accreditation.AccreditationAccess;
import uk.nhs.leadership.accreditation.submission.SubmissionAccess;
import uk.nhs.leadership.chassis.tenancy.Callers;

/**
 * Who may do what with the evidence for conditions: a provider's people and systems add to it, and they and the national
 * body read it. All else is as with the accreditation itself.
 */
@ApplicationScoped
class ConditionAccess {
    private final AccreditationAccess accreditations;
    private final Callers callers;

    ConditionAccess(AccreditationAccess accreditations, Callers callers) {
        this.accreditations = accreditations;
        this.callers = callers;
    }

    /** The provider for whom the caller acts: never one that the request names. */
    String provider() {
        return callers.current().organisation();
    }

    /** Whether the caller reads the evidence of a provider; nobody is refused for asking. */
    boolean mayRead(String provider) {
        var ofProvider = Stream.of(AccreditationAccess.AUTHOR, AccreditationAccess.LEAD, SubmissionAccess.SYSTEM)
                .anyMatch(callers.current()::has);
        return accreditations.readsAll() || (ofProvider && provider.equals(provider()));
    }
}
