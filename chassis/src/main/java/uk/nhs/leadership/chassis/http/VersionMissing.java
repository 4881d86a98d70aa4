package uk.nhs.leadership.chassis.http;

/** A change to an existing resource came without {@code If-Match}. Seen by callers as 428. */
public final class VersionMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public VersionMissing() {
        super("If-Match is required");
    }
}
