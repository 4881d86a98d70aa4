package uk.nhs.leadership.local.server;

/** Something on this machine keeps the local stack from working; the message is written for the person at the keyboard. */
public final class LocalStackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LocalStackException(String message) {
        super(message);
    }

    public LocalStackException(String message, Throwable cause) {
        super(message, cause);
    }
}
