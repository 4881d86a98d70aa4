package uk.nhs.leadership.chassis.rule;

/** There is nothing there, or nothing that the caller's organisation may know of: both are 404 and look the same. */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("not found");
    }
}
