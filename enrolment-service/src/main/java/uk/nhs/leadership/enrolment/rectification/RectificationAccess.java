package uk.nhs.leadership.enrolment.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import uk.nhs.leadership.chassis.tenancy.Callers;

/** Who has to do with rectifications: participants ask, the learning leads of the trust that employs them decide. */
@ApplicationScoped
class RectificationAccess {
    static final String PARTICIPANT = "participant";
    static final String LEARNING_LEAD = "learning-lead";

    private final Callers callers;

    RectificationAccess(Callers callers) {
        this.callers = callers;
    }

    /** Whether the caller decides for a trust, and does not only ask. */
    boolean isEmployer() {
        return callers.current().has(LEARNING_LEAD);
    }
}
