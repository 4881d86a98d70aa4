package uk.nhs.leadership.chassis.http;

/** A caller sends more than its share. Seen by callers as 429. */
final class TooFast extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int retryAfter;

    TooFast(int retryAfter) {
        super("too many requests");
        this.retryAfter = retryAfter;
    }

    /** In how many seconds there is room again. */
    int retryAfter() {
        return retryAfter;
    }
}
