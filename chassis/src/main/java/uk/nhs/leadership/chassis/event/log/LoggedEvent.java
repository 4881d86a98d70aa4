package uk.nhs.leadership.chassis.event.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the event log, without its seal.
 *
 * @param position 0 as long as it has none
 */
record LoggedEvent(
        long entry,
        long position,
        UUID id,
        UUID subject,
        long sequence,
        String type,
        Instant time,
        String actor,
        String actorKind,
        String organisation,
        @Nullable String reason,
        String correlationId,
        @Nullable String traceparent,
        List<String> audience,
        String data) {

    /** The columns that {@link #read} wants, in its order; the seal follows for those who need it. */
    static final String COLUMNS =
            "entry, position, id, subject, sequence, type, time, actor, actor_kind, organisation, reason,"
                    + " correlation_id, traceparent, audience, data";

    static final int SEAL_COLUMN = 16;

    static LoggedEvent read(ResultSet row) throws SQLException {
        return new LoggedEvent(
                row.getLong(1),
                row.getLong(2),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                row.getLong(5),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                List.of((String[]) row.getArray(14).getArray()),
                row.getString(15));
    }

    LoggedEvent at(long newPosition) {
        return new LoggedEvent(
                entry,
                newPosition,
                id,
                subject,
                sequence,
                type,
                time,
                actor,
                actorKind,
                organisation,
                reason,
                correlationId,
                traceparent,
                audience,
                data);
    }
}
