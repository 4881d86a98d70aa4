package uk.nhs.leadership.local.server;

/** One server of the local stack. */
public interface Server {
    String name();

    /** Returns when the server answers; its data is made first if there is none. Nothing happens if it runs already. */
    void start();

    /** Returns when it has ended in good order; its data stays. Nothing happens if it does not run. */
    void stop();

    boolean running();

    /** Whether it serves; a process that runs may hang, or be on its way. */
    boolean answers();
}
