package uk.nhs.leadership.chassis.http;

/** Somebody changed the resource since the caller read it. Seen by callers as 412. */
public final class StaleVersion extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StaleVersion() {
        super("the resource has changed since it was read");
    }
}
