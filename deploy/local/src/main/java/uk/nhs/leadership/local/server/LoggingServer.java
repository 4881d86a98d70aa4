package uk.nhs.leadership.local.server;

import java.util.function.Consumer;

/** A server whose log is not a file while it runs. */
public interface LoggingServer extends Server {
    /** Hands over the last lines it has said, and what it goes on saying if that is wished. */
    void log(int lines, boolean follow, Consumer<String> out);
}
