package uk.nhs.leadership.chassis.http;

/** A request's body is longer than its endpoint takes. Seen by callers as 413. */
final class BodyTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BodyTooLarge() {
        super("the body is larger than this endpoint takes");
    }
}
