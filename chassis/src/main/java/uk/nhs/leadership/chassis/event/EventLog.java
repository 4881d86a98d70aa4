package uk.nhs.leadership.chassis.event;

import java.util.List;

/** Records what happened, in the transaction in which it happened. */
public interface EventLog {

    /**
     * Appends one event. Actor, organisation, correlation id and trace come from the present request.
     *
     * @throws IllegalStateException if no transaction is active: an event without its change, or the reverse, is lost
     */
    void append(Event event);

    /** Appends events in the order given: a few with one statement, many by COPY, none with a round trip of its own. */
    void append(List<? extends Event> events);
}
