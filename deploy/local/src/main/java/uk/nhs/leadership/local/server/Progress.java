package uk.nhs.leadership.local.server;

/** Says what takes long while it does. */
@FunctionalInterface
public interface Progress {
    void say(String what);
}
