package uk.nhs.leadership.chassis.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to one subject. Implemented by records in one sealed interface per feature, each annotated
 * with its {@link EventType}. The record's components are the event's data: ids, codes and dates, never a name, an
 * address or any text that a person typed, because the log is kept for ever.
 */
public interface Event {

    /** The id of the aggregate it happened to. All events of one subject stay in order. */
    UUID subject();

    /** Which organisations may read it in the change feed. */
    Audience audience();

    /** The reason code given for the act, where the act needs one. */
    default @Nullable String reason() {
        return null;
    }
}
