package uk.nhs.leadership.chassis.event;

import java.util.List;
import java.util.Set;

/**
 * What a service keeps of the facts of others, fed by their events. Every bean of this type is consumed by a loop of
 * its own. Rows carry a {@code generation}: a rebuild fills the next generation from the start of the topics while
 * readers go on with the present one, and then takes its place in one step.
 */
public interface ReadModel {

    /** Its stable name, for example {@code things}: part of the consumer group and of the operator's commands. */
    String name();

    /** The topics it listens to, without prefix, for example {@code leadership.thing}. */
    Set<String> topics();

    /**
     * Applies events within the caller's transaction. The list holds no duplicates, each subject's events are in order
     * without a gap, and types it does not know are to be passed over.
     *
     * @param generation the generation to write to
     * @throws RuntimeException if an event cannot be applied; it is then tried alone and its subject is parked
     */
    void apply(List<ReceivedEvent> events, int generation);

    /** Removes all rows of a generation that is no longer read. */
    void forget(int generation);
}
