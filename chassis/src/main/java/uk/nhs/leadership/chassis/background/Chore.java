package uk.nhs.leadership.chassis.background;

import java.time.Duration;

/**
 * Work that comes round again and again: reminders, clean-ups, whatever falls due by the calendar. A bean of this type is
 * found and done by every replica ({@code Chores}), so a piece of it takes its rows {@code for update skip locked} or is
 * such that doing it twice changes nothing.
 */
public interface Chore {
    /** Names the thread, the log lines, the metric and the actor of what it does. */
    String name();

    /** How long it rests after having done all there was; the first round is that long after the start. */
    Duration pause();

    /**
     * Does some of it, in a transaction of its own that is bounded.
     *
     * @return whether there may be more to do at once
     */
    boolean doSome();
}
