package uk.nhs.leadership.chassis.event.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import uk.nhs.leadership.chassis.event.EventsConfig;
import uk.nhs.leadership.chassis.rule.Fault;
import uk.nhs.leadership.chassis.rule.InvalidInput;
import uk.nhs.leadership.chassis.tenancy.Caller;
import uk.nhs.leadership.chassis.tenancy.Callers;

/**
 * Reads the event log in the order of positions, as far as the caller may see it: row level security leaves out events
 * for others. A page looks at a limited stretch of positions, so a caller who sees few of them still gets on.
 */
@ApplicationScoped
class ChangeFeed {
    private static final String PAGE = """
            select position, id, type, subject, sequence, time, actor, organisation, reason, correlation_id, seal, data
            from event_log
            where position > ? and position <= ? and (?::text is null or type = ?)
            order by position limit ?""";

    private final DataSource dataSource;
    private final Callers callers;
    private final int window;

    /**
     * Events, and where to go on.
     *
     * @param next the position up to which nothing more is to be found
     * @param head the last position given when the page was read
     */
    record Stretch(List<Entry> entries, long next, long head) {}

    /**
     * An event in the feed.
     *
     * @param actor who did it; null for who may not know
     */
    record Entry(
            long position,
            UUID id,
            String type,
            UUID subject,
            long sequence,
            Instant time,
            @Nullable String actor,
            String organisation,
            @Nullable String reason,
            String correlationId,
            String seal,
            String data) {}

    ChangeFeed(DataSource dataSource, Callers callers, EventsConfig config) {
        this.dataSource = dataSource;
        this.callers = callers;
        this.window = config.feed().window();
    }

    /**
     * @param type only events of this type, without prefix
     * @throws InvalidInput if the log has not come as far as {@code after}
     */
    @Transactional
    Stretch after(long after, Optional<String> type, int limit) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            var head = head(connection);
            if (after > head) {
                throw new InvalidInput(new Fault(
                        "?after", "POSITION_UNKNOWN", "The log has not come so far: this position is not from here"));
            }
            var until = Math.min(head, after + window);
            var entries = entries(connection, after, until, type.orElse(null), limit);
            return new Stretch(
                    entries, entries.size() == limit ? entries.getLast().position() : until, head);
        }
    }

    /** The last position given, whoever may see it. */
    long head() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return head(connection);
        }
    }

    private static long head(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select event_log_head()");
                var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private List<Entry> entries(Connection connection, long after, long until, @Nullable String type, int limit)
            throws SQLException {
        var caller = callers.current();
        try (var select = connection.prepareStatement(PAGE)) {
            select.setLong(1, after);
            select.setLong(2, until);
            select.setString(3, type);
            select.setString(4, type);
            select.setInt(5, limit);
            var entries = new ArrayList<Entry>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(entry(row, caller));
                }
            }
            return entries;
        }
    }

    private static Entry entry(ResultSet row, Caller caller) throws SQLException {
        var organisation = row.getString(8);
        return new Entry(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getLong(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                mayKnowActor(caller, organisation) ? row.getString(7) : null,
                organisation,
                row.getString(9),
                row.getString(10),
                HexFormat.of().formatHex(row.getBytes(11)),
                row.getString(12));
    }

    /** An organisation knows its own people; of others it sees what was done, not by whom. */
    private static boolean mayKnowActor(Caller caller, String organisation) {
        return caller.seesAll() || organisation.equals(caller.organisation());
    }
}
