package uk.nhs.leadership.curriculum.publication;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;

/** Who may write, review, publish, and who may read what is not published yet. What is published, anyone may read. */
@ApplicationScoped
public class PublicationAccess {
    /** Writes drafts and submits them for review. */
    public static final String AUTHOR = "curriculum-author";

    /** Reviews drafts, returns or publishes them. */
    public static final String PUBLISHER = "curriculum-publisher";

    private final Callers callers;

    PublicationAccess(Callers callers) {
        this.callers = callers;
    }

    /**
     * The caller, as somebody who writes or publishes for the national body.
     *
     * @throws ForbiddenException if the caller acts for any other organisation, whatever the role
     */
    public Caller nationalTeam() {
        var caller = callers.current();
        if (!caller.seesAll()) {
            throw new ForbiddenException("acts for an organisation that publishes nothing");
        }
        return caller;
    }

    /** Whether the caller may read drafts. */
    public boolean seesDrafts() {
        var caller = callers.current();
        return caller.seesAll() && (caller.has(AUTHOR) || caller.has(PUBLISHER));
    }
}
